import { describe, expect, it } from '@jest/globals';
import { decisionSentence, payoutWords } from './resolution-words';

describe('decisionSentence', () => {
  it('names the outcome that came true', () => {
    expect(decisionSentence({ payouts: ['0', '1', '0'], isVoid: false }, ['A', 'B', 'C'])).toBe(
      'B. Each of its shares pays 1 token, every other nothing.',
    );
  });

  it('names every payout where several are paid', () => {
    expect(decisionSentence({ payouts: ['0.37', '0.63'], isVoid: false }, ['YES', 'NO'])).toBe(
      'Shared: YES pays 37.0% of a token, NO pays 63.0% of a token.',
    );
  });

  it('says what void pays', () => {
    expect(decisionSentence({ payouts: ['0.5', '0.5'], isVoid: true }, ['YES', 'NO'])).toMatch(
      /^Void: .*last week: YES pays 50.0% of a token, NO pays 50.0% of a token\.$/,
    );
  });

  it('says nothing for none and a token for all', () => {
    expect([payoutWords('0'), payoutWords('1')]).toEqual(['nothing', '1 token']);
  });
});
