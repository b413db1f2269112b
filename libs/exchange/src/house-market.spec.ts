import { milli, type Shares } from '@openfloor/kernel';
import { describe, expect, it } from 'vitest';
import { Floor } from '../../../test/support/floor.js';

/** b = 100 / ln 2 = 144.27 where there are two outcomes. */
const SUBSIDY_MILLI = 100_000;

describe('a market with a house', () => {
  it('sells to whoever comes, for about what the rule says', () => {
    const floor = new Floor({ subsidyMilli: SUBSIDY_MILLI });
    const answer = floor.order(1, 'buy 10 YES at market');
    expect(answer).toMatchObject({ outcome: 'filled', filled: 10 });
    // LMSR asks 5.0866; a ladder of whole ticks is never cheaper and hardly dearer.
    const cost = answer.type === 'OrderPlaced' ? answer.costMilli : 0;
    expect(cost).toBeGreaterThanOrEqual(5_087);
    expect(cost).toBeLessThanOrEqual(5_110);
    expect(floor.market().quotes[0]).toMatchObject({ bestBidTicks: expect.any(Number) });
  });

  it('takes back what it sold for no more than it got', () => {
    const floor = new Floor({ subsidyMilli: SUBSIDY_MILLI });
    floor.order(1, 'buy 30 YES at market');
    floor.order(1, 'sell 30 YES at market');
    expect(floor.member(1)).toMatchObject({ yes: 0, no: 0 });
    expect(floor.member(1).cash).toBeLessThanOrEqual(100_000);
    expect(floor.houseCash()).toBeGreaterThanOrEqual(SUBSIDY_MILLI);
  });

  it('ranks after members at an equal price', () => {
    const floor = new Floor({ subsidyMilli: SUBSIDY_MILLI });
    const askTicks = floor.market().quotes[0]?.bestAskTicks ?? 0;
    floor.order(2, `sell 1 YES at ${askTicks}`);
    floor.order(1, 'buy 1 YES at market');
    expect(floor.member(2)).toMatchObject({ no: 1 });
  });

  it('sells NO as it buys YES', () => {
    const floor = new Floor({ subsidyMilli: SUBSIDY_MILLI });
    expect(floor.order(1, 'buy 10 NO at market')).toMatchObject({ filled: 10 });
    expect(floor.member(1)).toMatchObject({ yes: 0, no: 10 });
  });

  it('spends a budget with the house', () => {
    const floor = new Floor({ subsidyMilli: SUBSIDY_MILLI });
    const order = { quantity: 0 as Shares, budgetMilli: milli(20_000) };
    const answer = floor.order(1, 'buy 1 YES at market', order);
    const cost = answer.type === 'OrderPlaced' ? answer.costMilli : 0;
    expect(cost).toBeGreaterThan(19_000);
    expect(cost).toBeLessThanOrEqual(20_000);
  });

  it('rejects a post-only order that would trade with the house', () => {
    const floor = new Floor({ subsidyMilli: SUBSIDY_MILLI });
    expect(floor.order(1, 'buy 1 YES at 600', { postOnly: true })).toMatchObject({
      code: 'POST_ONLY_WOULD_CROSS',
    });
  });

  it('leaves nothing crossed with the members after its quotes move', () => {
    const floor = new Floor({ contracts: 3, subsidyMilli: SUBSIDY_MILLI });
    floor.order(1, 'buy 20 B at 320');
    floor.order(2, 'buy 20 C at 320');
    // Buying A lowers what the house asks for B and C, down to what members bid for them.
    expect(floor.order(3, 'buy 60 A at 700')).toMatchObject({ type: 'OrderPlaced' });
    const { quotes } = floor.market();
    for (const { bestBidTicks, bestAskTicks } of quotes) expect(bestBidTicks).toBeLessThan(bestAskTicks);
    expect(floor.shares(1)[1]).toBeGreaterThan(0);
  });

  it('previews exactly what then happens', () => {
    const floor = new Floor({ contracts: 3, subsidyMilli: SUBSIDY_MILLI });
    floor.order(1, 'buy 20 B at 300');
    const order = floor.parse(3, 'buy 40 A at 600');
    const preview = floor.core.preview(order);
    const answer = floor.answer(order);
    expect(preview).toMatchObject({ type: 'OrderPreview' });
    expect(answer).toMatchObject({ costMilli: preview.type === 'OrderPreview' ? preview.costMilli : -1 });
  });
});
