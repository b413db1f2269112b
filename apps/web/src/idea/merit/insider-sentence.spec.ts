import { describe, expect, it } from 'vitest';
import { insiderSentence } from './insider-sentence';

describe('insiderSentence', () => {
  it('tells proposer, team and deciders that they do not count in the merit', () => {
    for (const [mine, youDecide] of [
      ['PROPOSER', false],
      ['TEAM', false],
      [null, true],
    ] as const)
      expect(insiderSentence({ mine, youDecide, canTrade: true })).toContain('does not count in its merit');
  });

  it('says nothing to anybody else', () => {
    expect(insiderSentence({ mine: null, youDecide: false, canTrade: true })).toBe('');
  });

  it('says nothing of estimates and trades to who has none', () => {
    expect(insiderSentence({ mine: 'PROPOSER', youDecide: true, canTrade: false })).toBe('');
  });
});
