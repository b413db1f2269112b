import { beforeEach, describe, expect, it } from 'vitest';
import { Floor, placed } from '../../../test/support/floor.js';

describe('a market of three outcomes', () => {
  let floor: Floor;
  beforeEach(() => {
    floor = new Floor({ contracts: 3 });
  });

  it('lets a buy take the bids of all others, at their prices', () => {
    floor.order(1, 'buy 10 B at 300');
    floor.order(2, 'buy 10 C at 400');
    // A share of A costs a set (1000) less what B and C bring (700).
    expect(floor.order(3, 'buy 10 A at 300')).toMatchObject({ outcome: 'filled', costMilli: 3_000 });
    expect([floor.shares(1), floor.shares(2), floor.shares(3)]).toEqual([
      [0, 10, 0],
      [0, 0, 10],
      [10, 0, 0],
    ]);
    expect(floor.escrow).toBe(10_000);
  });

  it('lets a sell take the asks of all others', () => {
    for (const [member, text] of [
      [1, 'sell 10 B at 300'],
      [2, 'sell 10 C at 400'],
    ] as const) {
      floor.order(member, text);
    }
    expect(floor.order(3, 'sell 10 A at 300')).toMatchObject({ outcome: 'filled', costMilli: 7_000 });
    expect(floor.shares(3)).toEqual([0, 10, 10]);
  });

  it('is affordable as a whole where one leg alone would not be', () => {
    floor.order(1, 'buy 100 B at 450');
    floor.order(2, 'buy 100 C at 450');
    // The first leg alone would cost a set less 450; all together cost 100 a share.
    expect(floor.order(3, 'buy 100 A at 100')).toMatchObject({ outcome: 'filled', costMilli: 10_000 });
    expect(floor.member(3).cash).toBe(90_000);
  });

  it('prefers a direct order at an equal price', () => {
    floor.order(1, 'buy 10 B at 300');
    floor.order(2, 'buy 10 C at 400');
    floor.order(4, 'sell 4 A at 300');
    expect(floor.order(3, 'buy 6 A at 300')).toMatchObject({ outcome: 'filled' });
    expect(floor.ladderOf(0)).toEqual(['---']);
    expect(floor.ladderOf(1)).toEqual(['---', '300 x 8']);
  });

  it('prevents a trade with oneself in any leg', () => {
    floor.order(1, 'buy 10 B at 300');
    floor.order(3, 'buy 10 C at 400');
    expect(floor.order(3, 'buy 10 A at 300')).toMatchObject({ cause: 'SELF_TRADE', filled: 0, open: 0 });
    const replaced = floor.order(3, 'buy 10 A at 300', { selfTradeMode: 'CANCEL_OLDEST' });
    expect(replaced).toMatchObject({ outcome: 'resting', open: 10 });
    expect(floor.ladderOf(2)).toEqual(['---']);
  });

  it('rejects a post-only order that would match by implication', () => {
    floor.order(1, 'buy 10 B at 300');
    floor.order(2, 'buy 10 C at 400');
    expect(floor.order(3, 'buy 1 A at 300', { postOnly: true })).toMatchObject({
      code: 'POST_ONLY_WOULD_CROSS',
    });
    expect(floor.order(3, 'buy 1 A at 299', { postOnly: true })).toMatchObject({ outcome: 'resting' });
  });

  it('fills or kills over all its legs', () => {
    floor.order(1, 'buy 10 B at 300');
    floor.order(2, 'buy 6 C at 400');
    expect(floor.order(3, 'buy 7 A at 300', { timeInForce: 'FOK' })).toMatchObject({
      cause: 'FOK',
      filled: 0,
    });
    expect(floor.order(3, 'buy 6 A at 300', { timeInForce: 'FOK' })).toMatchObject({ outcome: 'filled' });
  });

  it('crosses by implication when an amendment makes it', () => {
    floor.order(1, 'buy 10 B at 300');
    const order = placed(floor.order(2, 'buy 10 C at 300'));
    floor.order(3, 'buy 10 A at 300');
    expect(floor.amend(2, order, { price: 400, quantity: 10 })).toMatchObject({
      filled: 10,
      costMilli: 4_000,
    });
  });

  it('takes NO for no contract', () => {
    expect(floor.order(1, 'buy 1 D at 300')).toMatchObject({ code: 'UNKNOWN_CONTRACT' });
  });

  it('has no reduce-only orders', () => {
    const order = floor.order(1, 'sell 1 A at 300', { reduceOnly: true, timeInForce: 'IOC' });
    expect(order).toMatchObject({ code: 'REDUCE_ONLY_NEEDS_TWO_OUTCOMES' });
  });
});

describe('a market of five outcomes', () => {
  it('gives back what a second sale makes impossible to lose', () => {
    const floor = new Floor({ contracts: 5 });
    floor.order(1, 'buy 5 B at 200');
    floor.order(2, 'buy 4 C at 250');
    expect(floor.order(3, 'sell 5 B at 200')).toMatchObject({ costMilli: 4_000 });
    expect(floor.order(3, 'sell 4 C at 250')).toMatchObject({ costMilli: -1_000 });
    expect(floor.member(3).cash).toBe(97_000);
    // Selling 5 of B leaves 5 of all others; selling 4 of C then takes 4 of those.
    expect(floor.shares(3)).toEqual([5, 0, 1, 5, 5]);
  });
});
