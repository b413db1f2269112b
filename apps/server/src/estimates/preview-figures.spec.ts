import type { OrderPreview } from '@openfloor/exchange';
import { describe, expect, it } from 'vitest';
import { YES } from './estimate-order.js';
import { figuresOf } from './preview-figures.js';

const wanted = (replaces: number | null) => ({
  market: { state: 'open' as const, auctionEndsAt: 0, priceHalfTicks: [1_200, 800] },
  replaces,
});
const order = { contract: YES, priceTicks: 600, quantity: 100, budgetMilli: 0 };
const preview = (change: Partial<OrderPreview>): OrderPreview => ({
  type: 'OrderPreview',
  filled: 0,
  resting: 0,
  dropped: 0,
  cause: 'NONE',
  fills: [],
  notionalMilli: 0,
  costMilli: 0,
  holdMilli: 0,
  profitMilli: [0, 0],
  priceHalfTicks: 1_200,
  ...change,
});

describe('the figures of an estimate', () => {
  it('lose what the other side would have paid, whatever tokens its sets bring', () => {
    const turns = preview({ filled: 10, costMilli: 1_000, profitMilli: [4_000, -6_000] });
    expect(figuresOf(wanted(null), { order, preview: turns }, [0, 5])).toMatchObject({
      otherOwned: 5,
      costMilli: 1_000,
      filledLossMilli: 6_000,
      restLossMilli: 0,
    });
  });

  it('hold what the exchange would set aside, which is nothing where shares of the other side stand in', () => {
    const waits = preview({ resting: 100, holdMilli: 0 });
    expect(figuresOf(wanted(null), { order, preview: waits }, [0, 60])).toMatchObject({
      restLossMilli: 60_000,
      holdMilli: 0,
    });
    const frees = preview({ filled: 10, holdMilli: -500 });
    expect(figuresOf(wanted(null), { order, preview: frees }, [])).toMatchObject({ holdMilli: 0 });
  });

  it('hold for what waits by itself where another order goes first', () => {
    const waits = preview({ resting: 100, holdMilli: 10_000 });
    expect(figuresOf(wanted(7), { order, preview: waits }, [])).toMatchObject({ holdMilli: 60_000 });
    expect(figuresOf(wanted(7), { order, preview: null }, [0, 40])).toMatchObject({ holdMilli: 20_000 });
  });
});
