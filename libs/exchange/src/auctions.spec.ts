import { marketId, memberId } from '@openfloor/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { CLOSES_AT, Floor, type OrderText, placed, START_AT } from '../../../test/support/floor.js';
import type { ExchangeEvent } from './event.js';

const HOUR_MS = 3_600_000;
const ENDS_AT = START_AT + HOUR_MS;
const market = marketId(1);

let floor: Floor;
beforeEach(() => {
  floor = new Floor({ auctionEndsAt: ENDS_AT });
});

const refusal = (code: string) => ({ type: 'Rejected', code });

/** Member 1 places the first order, member 2 the second, and so on. */
function collect(...texts: OrderText[]): number[] {
  return texts.map((text, i) => placed(floor.order(i + 1, text)));
}

function hold(): readonly ExchangeEvent[] {
  return floor.pass(ENDS_AT - floor.at);
}

const only = <Type extends ExchangeEvent['type']>(events: readonly ExchangeEvent[], type: Type) =>
  events.filter((event): event is Extract<ExchangeEvent, { type: Type }> => event.type === type);

/** Price and quantity of the auction. */
function held(): [number, number] {
  const [auction] = only(hold(), 'AuctionHeld');
  return [auction?.priceTicks ?? -1, auction?.quantity ?? -1];
}

describe('before the auction', () => {
  it('orders gather and cross, and nothing trades', () => {
    collect('buy 10 YES at 600', 'sell 10 YES at 400');
    expect(floor.ladder).toEqual(['400 x 10', '---', '600 x 10']);
    expect([floor.member(1).held, floor.member(2).held]).toEqual([6_000, 6_000]);
  });

  it('orders are sealed: no price is told, whatever is placed or cancelled', () => {
    const { events } = floor.apply(floor.parse(1, 'buy 10 YES at 480'));
    expect(only(events, 'PriceChanged')).toEqual([]);
    const [order] = collect('sell 5 YES at 500');
    const cancel = { type: 'CancelOrder', memberId: memberId(1), orderId: order as never } as const;
    expect(only(floor.apply(cancel).events, 'PriceChanged')).toEqual([]);
  });
});

describe('the auction', () => {
  it('trades all that crosses at one price, the newer order as taker', () => {
    const [high, ask] = collect('buy 10 YES at 600', 'sell 8 YES at 400', 'buy 10 YES at 500');
    const events = hold();
    expect(only(events, 'TradeExecuted')).toMatchObject([
      {
        contract: 0,
        priceTicks: 501,
        quantity: 8,
        takerSide: 'sell',
        takerOrderId: ask,
        makerOrderId: high,
        takerOpen: 0,
        makerOpen: 2,
      },
    ]);
    expect(only(events, 'AuctionHeld')).toEqual([
      { type: 'AuctionHeld', marketId: 1, priceTicks: 501, quantity: 8 },
    ]);
    expect(floor.ladder).toEqual(['---', '600 x 2', '500 x 10']);
  });

  it('moves shares and tokens by the one price, and frees what was held for a worse one', () => {
    collect('buy 10 YES at 700', 'sell 10 YES at 300');
    expect(held()).toEqual([500, 10]);
    expect(floor.member(1)).toEqual({ cash: 95_000, held: 0, yes: 10, no: 0 });
    expect(floor.member(2)).toEqual({ cash: 95_000, held: 0, yes: 0, no: 10 });
    expect(floor.escrow).toBe(10_000);
  });

  it('leaves both orders open where both are matched in parts', () => {
    collect('buy 10 YES at 600', 'sell 4 YES at 400', 'sell 3 YES at 400', 'sell 10 YES at 601');
    const trades = only(hold(), 'TradeExecuted');
    expect(trades.map(({ quantity, takerOpen, makerOpen }) => [quantity, takerOpen, makerOpen])).toEqual([
      [4, 0, 6],
      [3, 0, 3],
    ]);
    expect(floor.ladder).toEqual(['601 x 10', '---', '600 x 3']);
  });

  it('tells everything in order: trades, the auction, the state, the price', () => {
    collect('buy 10 YES at 500', 'sell 10 YES at 500');
    expect(hold().map(({ type }) => type)).toEqual([
      'TradeExecuted',
      'PositionChanged',
      'PositionChanged',
      'Posted',
      'AuctionHeld',
      'MarketStateChanged',
      'PriceChanged',
    ]);
    expect(floor.market().quotes[0]).toEqual({ bestBidTicks: 0, bestAskTicks: 0, lastTradeTicks: 500 });
    expect(floor.market().prices[0]?.lastAt).toBe(ENDS_AT);
  });

  it('opens the market when nothing crosses, too', () => {
    collect('buy 10 YES at 400', 'sell 10 YES at 450');
    const events = hold();
    expect(only(events, 'AuctionHeld')).toMatchObject([{ priceTicks: 0, quantity: 0 }]);
    expect(only(events, 'MarketStateChanged')).toMatchObject([{ state: 'open', reason: 'OPENED', until: 0 }]);
    expect(only(events, 'PriceChanged')).toMatchObject([{ bestBidTicks: 400, bestAskTicks: 450 }]);
    expect(floor.order(3, 'buy 10 YES at 450')).toMatchObject({ outcome: 'filled' });
  });

  it('needs two outcomes, and time to collect orders before the close', () => {
    floor.list({ market: 2, contracts: 3, draft: true });
    floor.list({ market: 3, draft: true });
    const open = (id: number, auctionEndsAt: number) =>
      floor.answer({ type: 'OpenMarket', marketId: marketId(id), auctionEndsAt });
    expect(open(2, ENDS_AT)).toEqual(refusal('AUCTION_NEEDS_TWO_OUTCOMES'));
    expect(open(3, floor.at)).toEqual(refusal('AUCTION_ENDS_IN_THE_PAST'));
    expect(open(3, CLOSES_AT)).toEqual(refusal('AUCTION_ENDS_IN_THE_PAST'));
  });
});

describe('the price of the auction', () => {
  it('is the one of the largest volume', () => {
    collect('buy 10 YES at 600', 'buy 10 YES at 500', 'sell 15 YES at 450', 'sell 10 YES at 590');
    expect(held()).toEqual([500, 15]);
  });

  it('is of those the one of the smallest surplus', () => {
    // 10 shares trade anywhere from 400 to 600; up to 450 another bid would be left over.
    collect('buy 10 YES at 600', 'buy 5 YES at 550', 'sell 10 YES at 400');
    expect(held()).toEqual([551, 10]);
  });

  it('is of those the one nearest to even, where neither trade nor house says more', () => {
    collect('buy 10 YES at 300', 'sell 10 YES at 200');
    expect(held()).toEqual([300, 10]);
  });

  it('is of those the one nearest to the house', () => {
    floor.list({ market: 2, subsidyMilli: 100_000, auctionEndsAt: ENDS_AT });
    const there = { marketId: marketId(2) };
    floor.order(1, 'buy 10 YES at 700', there);
    floor.order(2, 'sell 10 YES at 450', there);
    expect(only(hold(), 'AuctionHeld')).toMatchObject([{ marketId: 1 }, { marketId: 2, priceTicks: 500 }]);
  });
});

describe('the house', () => {
  beforeEach(() => {
    floor.list({ market: 2, subsidyMilli: 100_000, auctionEndsAt: ENDS_AT });
  });
  const there = { marketId: marketId(2) };

  it('takes no part in the auction and trades with what is left crossing its quotes afterwards', () => {
    floor.order(1, 'buy 10 YES at 600', there);
    floor.order(2, 'sell 4 YES at 600', there);
    floor.order(3, 'buy 1 YES at 400', there);
    const trades = only(hold(), 'TradeExecuted');
    expect(trades[0]).toMatchObject({ priceTicks: 600, quantity: 4, takerId: 2, makerId: 1 });
    // The house sells at the member's price, until its own is higher than that.
    expect(trades[1]).toMatchObject({ priceTicks: 600, takerId: 0, makerId: 1, quantity: 6 });
    expect(floor.market(2).quotes[0]?.lastTradeTicks).toBe(600);
    expect(floor.ladderOf(0, 2)).toEqual(['---', '400 x 1']);
  });

  it('does not quote before', () => {
    expect(floor.market(2).house?.touches).toEqual([{ bidTicks: 0, askTicks: 0 }]);
    hold();
    expect(floor.market(2).quotes[0]).toMatchObject({ bestBidTicks: 499, bestAskTicks: 501 });
  });
});

describe('a halt before the auction', () => {
  const halt = () => floor.apply({ type: 'HaltMarket', marketId: market, reason: 'OFFICER' });
  const resume = () => floor.apply({ type: 'ResumeMarket', marketId: market });
  beforeEach(() => {
    collect('buy 10 YES at 600', 'sell 10 YES at 400');
  });

  it('keeps the orders sealed, and goes back to collecting when it ends in time', () => {
    halt();
    floor.at += 1000;
    expect(resume().events).toMatchObject([{ state: 'auction', reason: 'RESUMED', until: ENDS_AT }]);
    expect(held()).toEqual([500, 10]);
  });

  it('puts the auction off until it ends', () => {
    halt();
    expect(hold()).toEqual([]);
    expect(floor.ladder).toEqual(['400 x 10', '---', '600 x 10']);
    floor.at += 1000;
    const { events } = resume();
    expect(only(events, 'AuctionHeld')).toMatchObject([{ priceTicks: 500, quantity: 10 }]);
    expect(only(events, 'MarketStateChanged')).toMatchObject([{ state: 'open', reason: 'RESUMED' }]);
  });

  it('tells no price when an order is cancelled', () => {
    const order = placed(floor.order(3, 'buy 1 YES at 300'));
    halt();
    const cancel = { type: 'CancelOrder', memberId: memberId(3), orderId: order as never } as const;
    expect(only(floor.apply(cancel).events, 'PriceChanged')).toEqual([]);
  });

  it('may be a flag, and may end in a resolution without any auction', () => {
    floor.answer({ type: 'FlagMarket', marketId: market });
    floor.resolve([]);
    expect(floor.market()).toMatchObject({ state: 'closed', auctionEndsAt: 0 });
    expect(floor.ladder).toEqual(['---']);
    expect([floor.member(1).held, floor.member(2).held]).toEqual([0, 0]);
  });
});

describe('a halt of the exchange before the auction', () => {
  beforeEach(() => {
    collect('buy 10 YES at 600', 'sell 10 YES at 400');
    floor.answer({ type: 'HaltExchange' });
  });

  it('puts the auctions off until it ends, and then they are held by market', () => {
    floor.list({ market: 3, auctionEndsAt: ENDS_AT + 1 });
    floor.list({ market: 2, auctionEndsAt: ENDS_AT });
    expect(floor.pass(2 * HOUR_MS)).toEqual([]);
    const { events } = floor.apply({ type: 'ResumeExchange' });
    expect(only(events, 'AuctionHeld').map(({ marketId, quantity }) => [marketId, quantity])).toEqual([
      [1, 10],
      [2, 0],
      [3, 0],
    ]);
  });

  it('lets a market that is resumed meanwhile wait for it', () => {
    floor.answer({ type: 'HaltMarket', marketId: market, reason: 'OFFICER' });
    hold();
    const { events } = floor.apply({ type: 'ResumeMarket', marketId: market });
    expect(events).toMatchObject([{ type: 'MarketStateChanged', state: 'auction' }]);
    expect(only(floor.apply({ type: 'ResumeExchange' }).events, 'AuctionHeld')).toHaveLength(1);
  });
});

describe('a market that closes before its auction', () => {
  it('cancels all orders, and no auction is held', () => {
    collect('buy 10 YES at 600', 'sell 10 YES at 400');
    floor.answer({ type: 'CloseMarket', marketId: market });
    expect([floor.member(1), floor.member(2)]).toEqual(
      Array(2).fill({ cash: 100_000, held: 0, yes: 0, no: 0 }),
    );
    expect(hold()).toEqual([]);
  });
});
