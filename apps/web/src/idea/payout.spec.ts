import { describe, expect, it } from '@jest/globals';
import { contradiction, payoutOf, payoutSentence } from './payout';

describe('payout', () => {
  it('pays a share of the outcome that came true, and nothing for the other', () => {
    expect(payoutOf('YES', '')).toEqual({ value: '1' });
    expect(payoutOf('NO', '')).toEqual({ value: '0' });
    expect(payoutSentence('0')).toMatch('share of NO pays 1 token');
  });

  it('splits a share between both when neither came true', () => {
    expect(payoutOf('OTHER', '40')).toEqual({ value: '0.4' });
    expect(payoutOf('OTHER', '').problem).toBeDefined();
    expect(payoutSentence('0.4')).toBe('Every share of YES pays 40.0% of a token, every share of NO 60.0%.');
  });

  it('says when the payout is not what was recorded', () => {
    expect(contradiction('1', 'YES')).toBeNull();
    expect(contradiction('0', null)).toBeNull();
    expect(contradiction('0', 'YES')).toMatch('the record, which says YES');
    expect(contradiction('0.4', 'NO')).toMatch('the record, which says NO');
  });
});
