import { describe, expect, it } from 'vitest';
import { ruleSentence } from './rule-sentence';

const rule = { topBand: 10, bandMinutes: 120, answerMinutes: 20_160 };

describe('the rule of answers', () => {
  it('says which places count, for how long, and by when there is an answer', () => {
    expect(ruleSentence(rule)).toBe(
      'An idea that stays in the first 10 places of the ranking for 2 hours has to be answered within 14 days, with a reason, even if it falls behind meanwhile.',
    );
    expect(ruleSentence({ ...rule, topBand: 1, bandMinutes: 0 })).toMatch(
      'reaches the first place of the ranking has to be answered within 14 days',
    );
  });

  it('says where no idea has to be answered', () => {
    expect(ruleSentence({ ...rule, topBand: 0 })).toBe(
      'No idea has to be answered for its place in the ranking.',
    );
  });
});
