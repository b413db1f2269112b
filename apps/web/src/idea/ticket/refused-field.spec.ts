import { describe, expect, it } from 'vitest';
import { refusedField } from './refused-field';

const byShares = { byTokens: false, total: false };

describe('refusedField', () => {
  it('finds the field that a refusal is about', () => {
    expect(refusedField('PRICE_OUT_OF_RANGE', byShares)).toBe('price');
    expect(refusedField('POSITION_LIMIT', byShares)).toBe('shares');
    expect(refusedField('EXPIRES_IN_THE_PAST', byShares)).toBe('expires');
    expect(refusedField('POST_ONLY_WOULD_CROSS', byShares)).toBe('postOnly');
    expect(refusedField('NOTHING_TO_REDUCE', byShares)).toBe('reduceOnly');
  });

  it('takes the field that is shown', () => {
    expect(refusedField('POSITION_LIMIT', { byTokens: true, total: false })).toBe('tokens');
    expect(refusedField('BUDGET_OUT_OF_RANGE', { byTokens: false, total: true })).toBe('total');
  });

  it('leaves the others to the button', () => {
    expect(refusedField('INSUFFICIENT_FUNDS', byShares)).toBeNull();
    expect(refusedField(undefined, byShares)).toBeNull();
  });
});
