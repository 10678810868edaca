import { describe, expect, it } from 'vitest';
import { greetsFalsely } from '../../../../lib/signals/mail/greets-falsely.ts';
import { found, silent, survivesAnything } from '../run.ts';

/** The receiver's own header goes above the one that the builder makes. */
const border = (from: string) => ({
  headers: [`Received: ${from} by mx.corp.example with ESMTPS id 7; Mon, 2 Nov 2026 09:00:00 +0000`],
});

describe('greets-falsely', () => {
  it('sees a stranger’s server that greets in the receiver’s name', async () => {
    for (const from of [
      'from mail.corp.example (unknown [203.0.113.7])',
      'from mail.corp.example (host7.rented.test [203.0.113.7])',
      'from host7.rented.test ([203.0.113.7] helo=mail.corp.example)',
    ]) {
      const finding = await found(greetsFalsely, border(from));
      expect([finding.weight, finding.title]).toEqual([
        1.5,
        'A stranger’s server at 203.0.113.7 greeted as mail.corp.example, in your own name',
      ]);
    }
  });

  it('sees a brand’s name, and weighs it less where the address has some name', async () => {
    const none = await found(greetsFalsely, border('from mx1.paypal.com (unknown [203.0.113.7])'));
    expect([none.weight, none.title]).toEqual([
      1.2,
      'The server at 203.0.113.7 greeted as mx1.paypal.com; its address has no name',
    ]);
    expect((await found(greetsFalsely, border('from mx1.paypal.com (host7.rented.test [203.0.113.7])'))).weight).toBe(
      0.6,
    );
  });

  it('weighs a greeting that is no name a little', async () => {
    expect((await found(greetsFalsely, border('from localhost (host7.rented.test [203.0.113.7])'))).weight).toBe(0.5);
    expect((await found(greetsFalsely, border('from [203.0.113.7] (unknown [203.0.113.7])'))).weight).toBe(0.5);
  });

  it('is silent for servers that greet with a name of their own', async () => {
    await silent(greetsFalsely, {});
    await silent(greetsFalsely, border('from mx7.paypal.com (mx7.paypal.com [203.0.113.7])'));
    await silent(greetsFalsely, border('from out.paypal.com (mx7.paypal.de [203.0.113.7])'));
  });

  it('is silent inside the receiver’s network, and where no look-up is noted', async () => {
    await silent(greetsFalsely, border('from filter.corp.example (unknown [10.0.0.7])'));
    await silent(greetsFalsely, border('from localhost (localhost [127.0.0.1])'));
    await silent(greetsFalsely, border('from mx1.paypal.com ([203.0.113.7])'));
  });

  it('survives anything', () => survivesAnything(greetsFalsely));
});
