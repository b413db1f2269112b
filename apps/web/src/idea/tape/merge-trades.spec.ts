import { describe, expect, it } from 'vitest';
import { mergeTrades } from './merge-trades';

const trade = (id: string, second: number) => ({
  id,
  executedAt: `2026-11-22T12:00:${String(second).padStart(2, '0')}.000Z`,
});
const ids = (trades: { id: string }[]) => trades.map(({ id }) => id).join('');

describe('mergeTrades', () => {
  it('puts new trades first and forgets the oldest', () => {
    expect(ids(mergeTrades([trade('b', 2), trade('a', 1)], [trade('c', 3)], 2))).toBe('cb');
  });

  it('shows a trade once when both the stream and a query bring it', () => {
    expect(ids(mergeTrades([trade('c', 3), trade('b', 2)], [trade('b', 2), trade('a', 1)], 9))).toBe('cba');
  });

  it('keeps the order of trades of the same moment', () => {
    expect(ids(mergeTrades([trade('a', 1)], [trade('c', 2), trade('b', 2)], 9))).toBe('cba');
  });
});
