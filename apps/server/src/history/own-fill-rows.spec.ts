import { describe, expect, it } from 'vitest';
import { type BookedRow, bookedSide, type OwnFillRow, ownSide } from './own-fill-rows.js';

const ME = '7';
const two = { contracts: 2 };

/** A trade of YES at 0.4 in which I bought as the taker, by an order for YES, but for what is said. */
const row = (change: Partial<OwnFillRow> = {}): OwnFillRow =>
  ({
    member_id: ME,
    taker_id: ME,
    taker_side: 'buy',
    contract: 0,
    trade_contract: 0,
    trade_price_ticks: 400,
    ...change,
  }) as OwnFillRow;

describe('a member’s side of a trade', () => {
  it('is what the taker did, and for the maker the other', () => {
    expect(ownSide(row(), two)).toEqual({ took: true, contract: 0, side: 'buy', priceTicks: 400 });
    expect(ownSide(row({ taker_id: '8' }), two)).toEqual({
      took: false,
      contract: 0,
      side: 'sell',
      priceTicks: 400,
    });
  });

  it('of two outcomes is told in terms of the order: who sells YES at 0.4 by an order for NO buys NO at 0.6', () => {
    const fill = row({ taker_side: 'sell', contract: 1 });
    expect(ownSide(fill, two)).toEqual({ took: true, contract: 1, side: 'buy', priceTicks: 600 });
  });

  it('of many outcomes is a trade in another one where the order matched by implication', () => {
    const leg = row({ taker_side: 'sell', contract: 0, trade_contract: 2 });
    expect(ownSide(leg, { contracts: 3 })).toEqual({
      took: true,
      contract: 2,
      side: 'sell',
      priceTicks: 400,
    });
  });
});

describe('what was booked at once', () => {
  const three = { contracts: 3 };
  /** Team C was sold at 0.25, as the last of some trades. */
  const last = (change: Partial<BookedRow> = {}): BookedRow => ({
    ...row({ taker_side: 'sell', trade_contract: 2, trade_price_ticks: 250, contract: 0, side: 'buy' }),
    legs: 2,
    legs_ticks: 550,
    ...change,
  });

  it('is what the order was for that took the orders for all other outcomes, at the price of all', () => {
    expect(bookedSide(last(), three)).toEqual({ contract: 0, side: 'buy', priceTicks: 450 });
    const sold = last({ side: 'sell', taker_side: 'buy', legs_ticks: 900 });
    expect(bookedSide(sold, three)).toEqual({ contract: 0, side: 'sell', priceTicks: 100 });
  });

  it('is the trade of whoever was in one of them, and no single one for who was in several', () => {
    const maker = last({ taker_id: '8', contract: 2, legs: 1, legs_ticks: 250 });
    expect(bookedSide(maker, three)).toEqual({ contract: 2, side: 'buy', priceTicks: 250 });
    expect(bookedSide({ ...maker, legs: 2, legs_ticks: 550 }, three)).toBeNull();
  });

  it('is the trade where that was booked by itself', () => {
    const alone = { ...row(), legs: 0, legs_ticks: null };
    expect(bookedSide(alone, two)).toEqual({ contract: 0, side: 'buy', priceTicks: 400 });
  });
});
