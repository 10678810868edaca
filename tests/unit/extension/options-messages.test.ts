import { describe, expect, it } from 'vitest';
import { fromOptions } from '../../../lib/extension/options-messages.ts';

const changeIn = (change: unknown) => {
  const message = fromOptions.parse({ type: 'options-change', change });
  return message.type === 'options-change' ? message.change : undefined;
};

describe('a change of settings', () => {
  it('holds what is named, and puts no default in the place of what is not', () => {
    expect(changeIn({ notices: false })).toEqual({ notices: false });
    expect(changeIn({ prior: 0.1 })).toEqual({ prior: 0.1 });
    expect(changeIn({})).toEqual({});
  });

  it('takes nothing that the options page has no say in', () => {
    expect(changeIn({ pairing: { token: 'x' }, person: 'Mallory', notices: true })).toEqual({ notices: true });
  });

  it('is checked like what is stored', () => {
    expect(changeIn({ notices: 'perhaps' })).toEqual({ notices: true });
    expect(() => changeIn('all')).toThrow();
  });
});
