import { describe, expect, it } from 'vitest';
import { ladderOf } from './ladder';

const level = (price: string, quantity: string) => ({ price, quantity, orders: 1 });

/*
 *   YES   asks  61.0  120
 *               59.0   40
 *         bids  58.0   64
 *               55.0  140
 */
const book = {
  asks: [level('0.59', '40'), level('0.61', '120')],
  bids: [level('0.58', '64'), level('0.55', '140')],
};
const prices = (rows: readonly { price: string }[]) => rows.map(({ price }) => price);

describe('ladderOf', () => {
  it('shows NO as the same book from the other side', () => {
    const { asks, bids, middle } = ladderOf(book, { mirror: true, depth: 10 });
    expect(prices(asks)).toEqual(['0.42', '0.45']);
    expect(prices(bids)).toEqual(['0.41', '0.39']);
    expect(middle).toEqual({ midpoint: '0.4150', bestBid: '0.41', bestAsk: '0.42' });
  });

  it('draws each bar in proportion to the largest level shown', () => {
    const { bids, asks } = ladderOf(book, { mirror: false, depth: 2 });
    expect(bids[1]?.share).toBe(100);
    expect(asks[0]?.share).toBe(28.5);
  });

  it('measures against what is shown, not against what is cut off', () => {
    expect(ladderOf(book, { mirror: false, depth: 1 }).bids[0]?.share).toBe(100);
  });

  it('gives the midpoint to half a tick', () => {
    const odd = { asks: [level('0.586', '1')], bids: [level('0.585', '1')] };
    expect(ladderOf(odd, { mirror: false, depth: 1 }).middle?.midpoint).toBe('0.5855');
  });

  it('has no midpoint while one side is empty', () => {
    expect(ladderOf({ asks: [], bids: book.bids }, { mirror: false, depth: 10 }).middle).toBeNull();
  });
});
