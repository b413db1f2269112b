import { describe, expect, it } from '@jest/globals';
import type { ExchangeEvent, OrderAccepted } from '@openfloor/exchange';
import type { CommittedBatch } from '@openfloor/journal';
import { marketId } from '@openfloor/kernel';
import { BatchDigester } from './batch-digest.js';

const accepted = (orderId: number, memberId: number, quantity: number): OrderAccepted => ({
  type: 'OrderAccepted',
  orderId,
  memberId,
  marketId: 1,
  contract: 0,
  side: 'buy',
  orderType: 'limit',
  priceTicks: 500,
  quantity,
  timeInForce: 'GTC',
  postOnly: false,
  expiresAt: 0,
  budgetMilli: 0,
  reduceOnly: false,
  selfTradeMode: 'CANCEL_NEWEST',
});

const traded = (
  tradeId: number,
  fill: { maker: number; taker: number; makerOpen: number },
): ExchangeEvent => ({
  type: 'TradeExecuted',
  tradeId,
  marketId: 1,
  contract: 0,
  priceTicks: 500,
  quantity: 4,
  takerSide: 'sell',
  takerOrderId: fill.taker,
  takerId: fill.taker,
  makerOrderId: fill.maker,
  makerId: fill.maker,
  makerOpen: fill.makerOpen,
  takerOpen: 0,
});

function batch(...commands: ExchangeEvent[][]): CommittedBatch {
  return {
    epoch: 2,
    fromSequence: 1,
    toSequence: commands.length,
    commands: commands.map((events, index) => ({
      command: { type: 'CloseMarket', marketId: marketId(1) },
      answer: { type: 'Done' },
      events,
      stamp: { sequence: index + 1, at: 1_000 + index },
    })),
  };
}

describe('BatchDigester', () => {
  it('tells each order of a member once, as it is after the commit, the last changed last', () => {
    const { members } = new BatchDigester([]).digest(
      batch(
        [accepted(11, 5, 10), { type: 'OrderRested', orderId: 11, open: 10 }],
        [accepted(12, 5, 3), { type: 'OrderRested', orderId: 12, open: 3 }],
        [accepted(6, 6, 4), traded(1, { maker: 11, taker: 6, makerOpen: 6 })],
      ),
    );
    const own = members.get(5)?.map(({ orderId, open, filled }) => [orderId, open, filled]);
    expect(own).toEqual([
      [12, 3, 0],
      [11, 6, 4],
    ]);
    expect(members.get(6)?.map(({ orderId, state }) => [orderId, state])).toEqual([[6, 'filled']]);
  });

  it('keeps the trades of a market in order, with their times', () => {
    const { trades, sequence } = new BatchDigester([]).digest(
      batch(
        [accepted(11, 5, 10), { type: 'OrderRested', orderId: 11, open: 10 }],
        [accepted(6, 6, 4), traded(1, { maker: 11, taker: 6, makerOpen: 6 })],
        [accepted(7, 7, 4), traded(2, { maker: 11, taker: 7, makerOpen: 2 })],
      ),
    );
    expect(trades.get(1)?.map(({ trade, at }) => [trade.tradeId, at])).toEqual([
      [1, 1_001],
      [2, 1_002],
    ]);
    expect(sequence).toBe(3);
  });

  it('knows the market of orders that rested before, though events tell their ids only', () => {
    const { type: _, ...terms } = accepted(11, 5, 10);
    const resting = { ...terms, filled: 0, open: 10, state: 'open', placedAt: 0, sequence: 1 } as const;
    const cancel: ExchangeEvent = { type: 'OrderCancelled', orderId: 11, quantity: 10, reason: 'MEMBER' };
    const { books, members } = new BatchDigester([resting]).digest(batch([cancel]));
    expect([...books]).toEqual([1]);
    expect(members.get(5)).toMatchObject([{ orderId: 11, state: 'cancelled', open: 0 }]);
  });

  it('tells members of allowances and payments without an order', () => {
    const credited: ExchangeEvent = { type: 'AllowanceCredited', memberId: 8, period: 1, amountMilli: 1 };
    const paid: ExchangeEvent = {
      type: 'PositionChanged',
      memberId: 9,
      marketId: 1,
      contract: 0,
      quantity: 0,
    };
    const { members } = new BatchDigester([]).digest(batch([credited, paid]));
    expect([...members]).toEqual([
      [8, []],
      [9, []],
    ]);
  });

  it('names the markets whose house quotes anew, or whose orders come into sight', () => {
    const house: ExchangeEvent = { type: 'HouseChanged', marketId: 5, shares: [1, 0] };
    const auction: ExchangeEvent = { type: 'AuctionHeld', marketId: 6, priceTicks: 0, quantity: 0 };
    expect([...new BatchDigester([]).digest(batch([house], [auction])).books]).toEqual([5, 6]);
  });

  it('names the markets whose price or state changed', () => {
    const state: ExchangeEvent = {
      type: 'MarketStateChanged',
      marketId: 4,
      state: 'closed',
      reason: 'CLOSE_DATE',
      payoutTicks: [],
      until: 0,
    };
    const quote = { bestBidTicks: 1, bestAskTicks: 2, lastTradeTicks: 0, priceHalfTicks: 3 };
    const priced: ExchangeEvent = { type: 'PriceChanged', marketId: 3, contract: 0, ...quote };
    expect([...new BatchDigester([]).digest(batch([priced], [state])).prices]).toEqual([3, 4]);
  });
});
