import { marketId, memberId, orderId, shares, ticks } from '@openfloor/kernel';
import { expect, it } from 'vitest';
import { Floor, placed, START_AT } from '../../../../test/support/floor.js';
import { waitingFills } from './waiting-fills.js';

const HOUR_MS = 3_600_000;

/** Member, order and shares of each. */
const told = (events: Parameters<typeof waitingFills>[0]) =>
  waitingFills(events).map((fill) => [fill.memberId, fill.orderId, fill.shares]);

it('tells the maker, and not the taker, whose own doing it is', () => {
  const floor = new Floor();
  const bid = placed(floor.order(1, 'buy 10 YES at 400'));
  expect(waitingFills(floor.apply(floor.parse(2, 'sell 4 YES at 400')).events)).toEqual([
    { orderId: bid, memberId: 1, marketId: marketId(1), shares: 4 },
  ]);
});

it('takes an order that is changed for its member’s own doing', () => {
  const floor = new Floor();
  const ask = placed(floor.order(1, 'sell 10 YES at 600'));
  const bid = placed(floor.order(2, 'buy 3 YES at 400'));
  const { events } = floor.apply({
    type: 'AmendOrder',
    memberId: memberId(2),
    orderId: orderId(bid),
    priceTicks: ticks(600),
    quantity: shares(3),
  });
  expect(told(events)).toEqual([[1, ask, 3]]);
});

it('tells both sides of an auction, whoever’s order comes when it is due', () => {
  const floor = new Floor({ auctionEndsAt: START_AT + HOUR_MS });
  const bid = placed(floor.order(1, 'buy 10 YES at 600'));
  const ask = placed(floor.order(2, 'sell 8 YES at 400'));
  floor.at += HOUR_MS;
  const { events } = floor.apply(floor.parse(3, 'sell 2 YES at 600'));
  expect(told(events)).toEqual([
    [1, bid, 8],
    [2, ask, 8],
    [1, bid, 2],
  ]);
});

it('leaves out the house, which is nobody', () => {
  const floor = new Floor({ subsidyMilli: 250_000 });
  const { events } = floor.apply(floor.parse(1, 'buy 2 YES at market'));
  expect(events.some(({ type }) => type === 'TradeExecuted')).toBe(true);
  expect(told(events)).toEqual([]);
});
