import { describe, expect, it } from 'vitest';
import { meaningOf, relationTo, takenAs } from '../../../lib/case/picked.ts';
import { cortex } from '../../../lib/consoles/cortex.ts';
import { defenderXdr } from '../../../lib/consoles/defender-xdr.ts';
import { jira } from '../../../lib/consoles/jira.ts';
import { kibana } from '../../../lib/consoles/kibana.ts';
import { qradar } from '../../../lib/consoles/qradar.ts';
import { roundcube } from '../../../lib/consoles/roundcube.ts';
import { sentinel } from '../../../lib/consoles/sentinel.ts';
import { splunkEs } from '../../../lib/consoles/splunk-es.ts';
import { type Disposition, dispositions } from '../../../lib/schema/verdict.ts';

const means = (console: { closing?: Parameters<typeof meaningOf>[0] }, word: string) =>
  meaningOf(console.closing ?? {}, word)?.dispositions;

describe('what a picked word means', () => {
  it('is the disposition that the console’s file has it for', () => {
    expect(means(kibana, 'False Positive')).toEqual(['false_positive']);
    expect(means(kibana, 'true positive')).toEqual(['true_positive']);
    expect(means(defenderXdr, 'Security test')).toEqual(['simulation']);
    expect(means(roundcube, 'Not junk')).toEqual(['false_positive']);
    expect(means(sentinel, 'True Positive – suspicious  activity')).toEqual(['true_positive']);
  });

  it('is several where the console has one word for them', () => {
    expect(means(jira, "Won't do")).toEqual(['false_positive', 'expected_activity', 'simulation']);
    expect(means(qradar, 'Non-Issue')).toEqual(['expected_activity', 'simulation']);
  });

  it('is no more than “closed” for a status that many dispositions share, though it is one’s resolution too', () => {
    expect(means(kibana, 'Closed')).toEqual([]);
    expect(means(sentinel, 'Closed')).toEqual([]);
    expect(means(jira, 'Done')).toEqual([]);
  });

  it('is a disposition for a status that only one has', () => {
    expect(means(cortex, 'Resolved - False Positive')).toEqual(['false_positive']);
  });

  it('is nothing for other words, for a status with which nothing is closed, and for words that mean anything elsewhere', () => {
    for (const word of ['', ' ', 'Close', 'False Positives', 'Acknowledged', 'constructor'])
      expect(means(kibana, word), word).toBeUndefined();
    expect(means(cortex, 'Under Investigation')).toBeUndefined();
    expect(means(splunkEs, 'Other')).toBeUndefined();
  });
});

describe('how a decision stands to the verdict', () => {
  const relations = (verdict: Disposition) =>
    Object.fromEntries(dispositions.map((decided) => [decided, relationTo({ disposition: verdict }, decided)]));

  it('agrees or disagrees on whether it is a threat; a duplicate says neither', () => {
    expect(relations('true_positive')).toEqual({
      true_positive: 'agrees',
      false_positive: 'disagrees',
      expected_activity: 'disagrees',
      simulation: 'disagrees',
      duplicate: 'none',
      undetermined: 'none',
    });
    expect(relations('false_positive')).toMatchObject({
      true_positive: 'disagrees',
      false_positive: 'agrees',
      expected_activity: 'agrees',
    });
    expect(relations('simulation')).toMatchObject({ true_positive: 'disagrees', expected_activity: 'agrees' });
  });

  it('is a decision of its own where the verdict left it open', () => {
    expect(relations('undetermined')).toMatchObject({
      true_positive: 'decides',
      false_positive: 'decides',
      undetermined: 'agrees',
      duplicate: 'none',
    });
  });

  it('is taken for the verdict’s own where the word stands for that too, else for the first', () => {
    const several = { dispositions: ['false_positive', 'expected_activity', 'simulation'] as Disposition[] };
    expect(takenAs(several, { disposition: 'simulation' })).toBe('simulation');
    expect(takenAs(several, { disposition: 'true_positive' })).toBe('false_positive');
    expect(takenAs({ dispositions: [] }, { disposition: 'true_positive' })).toBeUndefined();
  });
});
