import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookOf, draw, ladder, orderOf } from '../testing/ladder.js';
import { type AuctionPlan, OrderBook, planAuction, type Side } from './index.js';

function carryOut(book: OrderBook, plan: AuctionPlan | null): void {
  for (const { buy, sell, quantity } of plan?.matches ?? []) {
    book.reduce(buy, quantity);
    book.reduce(sell, quantity);
  }
}

describe('the price of an auction', () => {
  it('is the one of the largest volume', () => {
    const book = bookOf(`
      ask 53 | 4:30
      ask 50 | 3:20
      bid 54 | 1:10
      bid 52 | 2:20
    `);
    // 50 to 52: 20 of 30 bid; 53 and 54: 10
    expect(planAuction(book, 60)).toMatchObject({ priceTicks: 52, quantity: 20 });
  });

  it('is the one of the smallest surplus among those', () => {
    const book = bookOf(`
      ask 52 | 4:5
      ask 50 | 3:10
      bid 53 | 1:10
      bid 51 | 2:7
    `);
    // 10 shares everywhere; left over are 7 up to 51, and 5 above
    expect(planAuction(book, 50)).toMatchObject({ priceTicks: 52, quantity: 10 });
  });

  it.each([
    [40, 45],
    [47, 47],
    [70, 55],
  ])(
    'is the one nearest to the reference of %d among those, where no order rests too',
    (reference, price) => {
      const book = bookOf('ask 45 | 2:10\nbid 55 | 1:10');
      expect(planAuction(book, reference)).toMatchObject({ priceTicks: price, quantity: 10 });
    },
  );

  it.each(['', 'bid 50 | 1:5', 'ask 50 | 1:5', 'ask 51 | 1:5\nbid 50 | 2:5'])(
    'is none where nothing crosses: "%s"',
    (drawing) => {
      expect(planAuction(bookOf(drawing), 50)).toBeNull();
    },
  );
});

describe('the matches of an auction', () => {
  it('serve both sides by price, then time, all at the one price', () => {
    const book = bookOf(`
      ask 50 | 5:9
      ask 48 | 3:4 4:4
      bid 52 | 1:5
      bid 51 | 6:5 2:5
    `);
    const plan = planAuction(book, 51);
    expect(matchesOf(plan)).toEqual(['1-3:4', '1-4:1', '6-4:3', '6-5:2', '2-5:5']);
    expect(plan).toMatchObject({ priceTicks: 51, quantity: 15 });
    carryOut(book, plan);
    expect(draw(book)).toBe('ask 50 | 5:2');
  });
});

describe('a book before its auction', () => {
  it('rests orders that cross, and amends them without matching', () => {
    const book = new OrderBook();
    book.rest(orderOf({ id: 1, side: 'buy', priceTicks: 60, quantity: 5 }));
    book.rest(orderOf({ id: 2, side: 'sell', priceTicks: 40, quantity: 5 }));
    book.rest(orderOf({ id: 3, side: 'buy', priceTicks: 60, quantity: 5 }));
    expect(draw(book)).toBe('ask 40 | 2:5\nbid 60 | 1:5 3:5');
    amend(book, { id: 1, priceTicks: 60, remaining: 4 });
    expect(draw(book)).toBe('ask 40 | 2:5\nbid 60 | 1:4 3:5');
    amend(book, { id: 1, priceTicks: 60, remaining: 6 });
    amend(book, { id: 2, priceTicks: 30, remaining: 5 });
    expect(draw(book)).toBe('ask 30 | 2:5\nbid 60 | 3:5 1:6');
    amend(book, { id: 3, priceTicks: 60, remaining: 0 });
    expect(draw(book)).toBe('ask 30 | 2:5\nbid 60 | 1:6');
  });

  it.each([
    { priceTicks: 0, quantity: 1 },
    { priceTicks: 1000, quantity: 1 },
    { priceTicks: 500, quantity: 0 },
  ])('treats what is no order as a bug: $quantity at $priceTicks', (fields) => {
    expect(() => new OrderBook().rest(orderOf({ side: 'buy', ...fields }))).toThrow();
  });

  it('knows whether a price would cross an order of the same owner', () => {
    const book = bookOf(ladder('ask 52 | 3:5\nask 50 | 1:5@7\nbid 45 | 2:5@7'));
    const meets = (owner: number, side: Side, priceTicks: number) => book.wouldMeet(owner, side, priceTicks);
    expect([meets(7, 'buy', 49), meets(7, 'buy', 50), meets(7, 'buy', 60)]).toEqual([false, true, true]);
    expect([meets(3, 'buy', 51), meets(3, 'buy', 52)]).toEqual([false, true]);
    expect([meets(7, 'sell', 46), meets(7, 'sell', 45)]).toEqual([false, true]);
  });
});

describe('any auction', () => {
  const MAX_PRICE_TICKS = 20;
  const price = fc.integer({ min: 1, max: MAX_PRICE_TICKS });
  const orders = fc.array(
    fc.record({ side: fc.constantFrom('buy' as const, 'sell' as const), priceTicks: price, quantity: price }),
    { maxLength: 25, size: 'max' },
  );

  function bookWith(list: { side: Side; priceTicks: number; quantity: number }[]): OrderBook {
    const book = new OrderBook({ maxPriceTicks: MAX_PRICE_TICKS });
    list.forEach((order, id) => void book.rest(orderOf({ ...order, id })));
    return book;
  }

  it('has the price that trying all prices gives, and ends with the best bid below the best ask', () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: -2, max: MAX_PRICE_TICKS + 3 }), (list, reference) => {
        const book = bookWith(list);
        const plan = planAuction(book, reference);
        expect(plan === null ? null : [plan.priceTicks, plan.quantity]).toEqual(
          bruteForce(list, reference, MAX_PRICE_TICKS),
        );
        carryOut(book, plan);
        const { bestBidTicks, bestAskTicks } = book;
        expect(bestAskTicks === 0 || bestBidTicks < bestAskTicks).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('matches as many shares as it says, nobody beyond the limit', () => {
    fc.assert(
      fc.property(orders, price, (list, reference) => {
        const plan = planAuction(bookWith(list), reference);
        if (plan === null) return;
        const { priceTicks, matches } = plan;
        expect(matches.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(plan.quantity);
        for (const { buy, sell, quantity } of matches) {
          expect(quantity).toBeGreaterThan(0);
          expect(buy.priceTicks).toBeGreaterThanOrEqual(priceTicks);
          expect(sell.priceTicks).toBeLessThanOrEqual(priceTicks);
        }
      }),
    );
  });
});

/** Every price, and the best of them in the words of the rule. */
function bruteForce(
  orders: { side: Side; priceTicks: number; quantity: number }[],
  reference: number,
  maxPriceTicks: number,
): [priceTicks: number, quantity: number] | null {
  const shares = (wanted: Side, accepts: (limit: number) => boolean) =>
    orders
      .filter(({ side, priceTicks }) => side === wanted && accepts(priceTicks))
      .reduce((sum, { quantity }) => sum + quantity, 0);
  const tried = Array.from({ length: maxPriceTicks }, (_, index) => {
    const price = index + 1;
    const bought = shares('buy', (limit) => limit >= price);
    const sold = shares('sell', (limit) => limit <= price);
    const far = Math.abs(price - reference);
    return { price, volume: Math.min(bought, sold), surplus: Math.abs(bought - sold), far };
  });
  const [best] = tried.sort(
    (a, b) => b.volume - a.volume || a.surplus - b.surplus || a.far - b.far || a.price - b.price,
  );
  return best === undefined || best.volume === 0 ? null : [best.price, best.volume];
}

function matchesOf(plan: AuctionPlan | null): string[] {
  return (plan?.matches ?? []).map(({ buy, sell, quantity }) => `${buy.id}-${sell.id}:${quantity}`);
}

function amend(book: OrderBook, change: { id: number; priceTicks: number; remaining: number }): void {
  const order = book.find(change.id);
  if (order === undefined) throw new Error(`no order ${change.id}`);
  book.executeAmend(order, book.planRestAnew(order, change.priceTicks, change.remaining));
}
