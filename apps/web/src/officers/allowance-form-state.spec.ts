import { describe, expect, it } from 'vitest';
import { readAllowance, typedAllowance } from './allowance-form-state';

const allowance = { amount: '1000', periodDays: 7, nextCreditAt: '2026-11-30T00:00:00.000Z', cap: '5000' };

describe('allowance form', () => {
  it('shows what is in force', () => {
    expect(typedAllowance(allowance)).toEqual({ amount: '1,000', periodDays: '7', cap: '5,000' });
  });

  it('leaves the next payment where it was, also with another period', () => {
    const { input } = readAllowance({ amount: '500', periodDays: '14', cap: '5,000' }, { allowance });
    expect(input).toEqual({
      amount: '500',
      periodDays: 14,
      cap: '5000',
      startsAt: '2026-11-16T00:00:00.000Z',
    });
  });

  it('begins now where nothing is paid yet', () => {
    const now = new Date('2026-11-22T12:00:00.000Z');
    const { input } = readAllowance(
      { ...typedAllowance(null), amount: '1', cap: '2' },
      { allowance: null, now },
    );
    expect(input?.startsAt).toBe(now.toISOString());
  });

  it('names what is wrong', () => {
    const { input, problems } = readAllowance({ amount: 'much', periodDays: '0', cap: '1' }, { allowance });
    expect(input).toBeNull();
    expect(Object.keys(problems)).toEqual(['amount', 'periodDays']);
  });
});
