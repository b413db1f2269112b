import type { Command, ListMarket, PlaceOrder } from '@openfloor/exchange';
import { ideaId, type MemberId, marketId, memberId, milli, shares, ticks } from '@openfloor/kernel';

const WEEK_MS = 7 * 86_400_000;
const FAR_AWAY = 4_000_000_000_000;

interface SetUp {
  readonly members: number;
  readonly markets: number;
  readonly allowanceMilli?: number;
}

/** An exchange with members who have 1000 tokens each, if nothing else is said, and open markets, as commands. */
export function setUpCommands({ members, markets, allowanceMilli = 1_000_000 }: SetUp): Command[] {
  const commands: Command[] = [
    {
      type: 'SetAllowancePolicy',
      amountMilli: milli(allowanceMilli),
      periodMs: WEEK_MS,
      anchorAt: 0,
      capMilli: milli(5 * allowanceMilli),
    },
  ];
  for (let id = 1; id <= members; id++) {
    commands.push({ type: 'RegisterMember', memberId: memberId(id), trading: true });
    commands.push({ type: 'CreditAllowance', memberId: memberId(id) });
  }
  for (let id = 1; id <= markets; id++) commands.push(...openedMarket(id));
  return commands;
}

/** Lists a market and opens it: YES and NO at 500, without a house, auction or insiders, but for what is said. */
export function openedMarket(id: number, terms: Partial<ListMarket> = {}): Command[] {
  return [
    {
      type: 'ListMarket',
      marketId: marketId(id),
      ideaId: ideaId(id),
      contracts: 2,
      closesAt: FAR_AWAY,
      referenceTicks: [ticks(500), ticks(500)],
      subsidyMilli: milli(0),
      insiders: [],
      ...terms,
    },
    { type: 'OpenMarket', marketId: marketId(id), auctionEndsAt: 0 },
  ];
}

/** One officer proposes how the market ended, another confirms it. No payouts: void. */
export function resolution(
  id: number,
  payouts: readonly number[],
  officers: readonly [number, number],
): Command[] {
  const [proposer, confirmer] = officers.map(memberId) as [MemberId, MemberId];
  const market = { marketId: marketId(id) };
  return [
    {
      type: 'ProposeResolution',
      ...market,
      officerId: proposer,
      payoutTicks: payouts.map(ticks),
      evidenceId: 0,
    },
    { type: 'ConfirmResolution', ...market, officerId: confirmer },
  ];
}

interface Limit {
  readonly member: number;
  readonly market?: number;
  readonly contract?: number;
  readonly side: PlaceOrder['side'];
  readonly price: number;
  readonly quantity: number;
}

/** A GTC limit order; the price is in ticks. */
export function limitOrder({ member, market = 1, contract = 0, side, price, quantity }: Limit): PlaceOrder {
  return {
    type: 'PlaceOrder',
    memberId: memberId(member),
    marketId: marketId(market),
    contract,
    side,
    orderType: 'limit',
    priceTicks: ticks(price),
    quantity: shares(quantity),
    timeInForce: 'GTC',
    postOnly: false,
    expiresAt: 0,
    budgetMilli: milli(0),
    reduceOnly: false,
    selfTradeMode: 'CANCEL_NEWEST',
  };
}

/** Seeded whole numbers below a limit (mulberry32): the same on every machine. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor(((mixed ^ (mixed >>> 14)) >>> 0) * (below / 2 ** 32));
  };
}

/** Random small orders around the middle that often meet. */
export function randomOrder(
  random: (below: number) => number,
  size: { members: number; markets: number },
): PlaceOrder {
  return limitOrder({
    member: 1 + random(size.members),
    market: 1 + random(size.markets),
    contract: random(2),
    side: random(2) === 0 ? 'buy' : 'sell',
    price: 450 + random(100),
    quantity: 1 + random(5),
  });
}
