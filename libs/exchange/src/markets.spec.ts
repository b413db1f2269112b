import { marketId, memberId } from '@openfloor/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { CLOSES_AT, Floor, listing, placed, type Setup, START_AT } from '../../../test/support/floor.js';

let floor: Floor;
beforeEach(() => {
  floor = new Floor();
});

const market = marketId(1);
const close = () => floor.apply({ type: 'CloseMarket', marketId: market });
const refusal = (code: string) => ({ type: 'Rejected', code });
const told = ({ events }: { events: readonly { type: string }[] }) => events.map(({ type }) => type);

describe('listing', () => {
  it('makes a draft that nobody can trade in', () => {
    const { answer, events } = floor.apply(listing({ market: 2, insiders: [3, 1] }));
    expect(answer).toEqual({ type: 'Done' });
    expect(events).toEqual([
      {
        type: 'MarketListed',
        marketId: 2,
        ideaId: 2,
        contracts: 2,
        closesAt: CLOSES_AT,
        referenceTicks: [500, 500],
        subsidyMilli: 0,
        insiders: [1, 3],
      },
    ]);
    const order = floor.order(1, 'buy 1 YES at 400', { marketId: marketId(2) });
    expect(order).toEqual(refusal('MARKET_NOT_OPENED'));
  });

  it.each<[string, Setup]>([
    ['MARKET_EXISTS', { market: 1 }],
    ['CLOSES_IN_THE_PAST', { closesAt: START_AT }],
    ['INVALID_CONTRACTS', { contracts: 1, referenceTicks: [1000] }],
    ['INVALID_CONTRACTS', { contracts: 51 }],
    ['INVALID_CONTRACTS', { contracts: 2.5 }],
    ['INVALID_REFERENCE', { referenceTicks: [500, 499] }],
    ['INVALID_REFERENCE', { referenceTicks: [1000, 0] }],
    ['INVALID_REFERENCE', { referenceTicks: [499.5, 500.5] }],
    ['INVALID_REFERENCE', { contracts: 3, referenceTicks: [500, 500] }],
    ['SUBSIDY_LIMIT', { subsidyMilli: -1 }],
    ['SUBSIDY_LIMIT', { subsidyMilli: 99_999 }],
    ['SUBSIDY_LIMIT', { subsidyMilli: 10_000_001 }],
    ['SUBSIDY_LIMIT', { subsidyMilli: Number.NaN }],
    ['INVALID_INSIDERS', { insiders: [1, 99] }],
    ['INVALID_INSIDERS', { insiders: [1, 1] }],
  ])('is refused with %s for %j', (code, setup) => {
    expect(floor.apply(listing({ market: 2, ...setup }))).toEqual({ answer: refusal(code), events: [] });
  });

  it('names insiders anew as people join the team', () => {
    const set = (...ids: number[]) =>
      floor.apply({ type: 'SetInsiders', marketId: market, insiders: ids.map(memberId) });
    expect(set(4, 2).events).toEqual([{ type: 'InsidersSet', marketId: 1, insiders: [2, 4] }]);
    expect(set(99).answer).toEqual(refusal('INVALID_INSIDERS'));
    close();
    expect(set(1).answer).toEqual(refusal('MARKET_CLOSED'));
  });
});

describe('opening', () => {
  const open = (id: number, auctionEndsAt = 0) =>
    floor.apply({ type: 'OpenMarket', marketId: marketId(id), auctionEndsAt });

  it('is for drafts', () => {
    expect(open(1).answer).toEqual(refusal('MARKET_NOT_DRAFT'));
    expect(open(9).answer).toEqual(refusal('UNKNOWN_MARKET'));
  });

  it('lets trading begin at once without an auction', () => {
    floor.list({ market: 2, draft: true });
    expect(open(2).events).toEqual([
      { type: 'MarketStateChanged', marketId: 2, state: 'open', reason: 'OPENED', payoutTicks: [], until: 0 },
    ]);
  });

  it('gives the house its subsidy, and the house quotes', () => {
    floor.list({ market: 2, subsidyMilli: 100_000, draft: true });
    expect(floor.houseCash(2)).toBe(0);
    const opened = open(2);
    expect(told(opened)).toEqual(['Posted', 'MarketStateChanged', 'HouseChanged', 'PriceChanged']);
    expect(opened.events[0]).toMatchObject({ kind: 'SUBSIDY', reference: 2 });
    expect(opened.events.at(-1)).toMatchObject({
      bestBidTicks: 499,
      bestAskTicks: 501,
      priceHalfTicks: 1000,
    });
    expect([floor.houseCash(2), floor.issued]).toEqual([100_000, 500_000]);
  });

  it('keeps to the limits that are in force by then', () => {
    floor.list({ market: 2, subsidyMilli: 200_000, draft: true });
    floor.setPolicy({ subsidyLimitMilli: 199_999 });
    expect(open(2)).toEqual({ answer: refusal('SUBSIDY_LIMIT'), events: [] });
    floor.setPolicy({ subsidyLimitMilli: 200_000, issueLimitMilli: 599_999 });
    expect(open(2)).toEqual({ answer: refusal('TREASURY_LIMIT'), events: [] });
    floor.setPolicy({ issueLimitMilli: 600_000 });
    expect(open(2).answer).toEqual({ type: 'Done' });
  });

  it('never gives all houses together more than their limit, until one has settled', () => {
    floor.setPolicy({ houseLimitMilli: 250_000 });
    for (const id of [2, 3, 4]) floor.list({ market: id, subsidyMilli: 100_000, draft: true });
    open(2);
    open(3);
    expect(open(4).answer).toEqual(refusal('SUBSIDY_LIMIT'));
    floor.resolve([1000, 0], 2);
    floor.at += floor.core.state.tradingPolicy.challengeMs;
    expect(open(4).answer).toEqual(refusal('SUBSIDY_LIMIT'));
    floor.answer({ type: 'ContinueSettlement', marketId: marketId(2) });
    expect(open(4).answer).toEqual({ type: 'Done' });
  });
});

describe('closing', () => {
  it('happens by itself on its date, before anything else happens then', () => {
    floor.order(1, 'buy 10 YES at 400');
    floor.at = CLOSES_AT;
    expect(floor.order(2, 'sell 10 YES at 400')).toEqual(refusal('MARKET_CLOSED'));
    expect(floor.member(1)).toEqual({ cash: 100_000, held: 0, yes: 0, no: 0 });
  });

  it('cancels all orders by id, then tells the state', () => {
    const orders = [
      placed(floor.order(1, 'sell 10 YES at 600')),
      placed(floor.order(2, 'buy 10 YES at 400')),
      placed(floor.order(1, 'sell 10 YES at 500')),
    ];
    const { events } = close();
    expect(events.flatMap((event) => (event.type === 'OrderCancelled' ? [event.orderId] : []))).toEqual(
      orders,
    );
    expect(events.slice(-2)).toMatchObject([
      { type: 'MarketStateChanged', state: 'closed', reason: 'OFFICER' },
      { type: 'PriceChanged', bestBidTicks: 0, bestAskTicks: 0 },
    ]);
    expect(close()).toEqual({ answer: { type: 'Done' }, events: [] });
  });

  it('ends a draft, too, which costs nobody anything', () => {
    floor.list({ market: 2, subsidyMilli: 100_000, draft: true });
    floor.answer({ type: 'CloseMarket', marketId: marketId(2) });
    expect([floor.market(2).state, floor.issued]).toEqual(['closed', 400_000]);
    floor.resolve([0, 1000], 2);
    floor.at += floor.core.state.tradingPolicy.challengeMs;
    const paid = floor.answer({ type: 'ContinueSettlement', marketId: marketId(2) });
    expect(paid).toEqual({ type: 'SettlementPaid', members: 0, amountMilli: 0, complete: true });
  });
});

describe('the price', () => {
  const last = (texts: [number, Parameters<Floor['order']>[1]][]) =>
    texts
      .flatMap(([member, text]) => floor.apply(floor.parse(member, text)).events)
      .findLast((event) => event.type === 'PriceChanged');

  it('is the midpoint while the spread is at most 0.10', () => {
    expect(
      last([
        [1, 'buy 1 YES at 400'],
        [2, 'sell 1 YES at 500'],
      ]),
    ).toMatchObject({ priceHalfTicks: 900 });
  });

  it('is the last trade when the spread is wider', () => {
    expect(
      last([
        [1, 'buy 2 YES at 400'],
        [2, 'sell 1 YES at 400'],
        [2, 'sell 1 YES at 501'],
      ]),
    ).toMatchObject({ priceHalfTicks: 800 });
  });

  it('is the reference before anybody traded', () => {
    expect(last([[1, 'buy 1 YES at 100']])).toMatchObject({ priceHalfTicks: 1000 });
  });
});
