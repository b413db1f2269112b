import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import { cashAccount, heldAccount } from '@openfloor/ledger';
import type { RestingOrder } from '@openfloor/matching';
import { contractOfBook } from '../contract.js';
import type { ExchangeState, Market, Stake } from '../state.js';
import type { OpenOrders } from './open-orders.js';

/**
 * What is kept about a member's orders in a market is what they add up to; only active members have any. Adds the
 * worst case of each member's orders to `worstByMember`, for `heldLaws`.
 */
export function stakeLaws(
  state: ExchangeState,
  market: Market,
  { open, worstByMember }: { open: OpenOrders; worstByMember: Map<number, number> },
): string[] {
  const broken: string[] = [];
  for (const [memberId, orders] of open.byMember) {
    const status = state.members.get(memberId)?.status;
    if (status !== 'active') broken.push(`member ${memberId} is ${status} and has orders`);
    const worst = worstCase(market, market.stakes.get(memberId), orders);
    worstByMember.set(memberId, (worstByMember.get(memberId) ?? 0) + worst);
  }
  for (const stake of market.stakes.values()) {
    const orders = open.byMember.get(stake.memberId) ?? [];
    if (!sumsAreRight(stake, orders))
      broken.push(`member ${stake.memberId} in market ${market.id} has wrong sums of orders`);
    if (stake.heldMilli !== worstCase(market, stake, orders))
      broken.push(`member ${stake.memberId} holds ${stake.heldMilli} in market ${market.id}`);
  }
  return broken;
}

/** Law 3: held is the sum over markets of the worst case of the member's open orders. */
export function heldLaws(state: ExchangeState, worstByMember: ReadonlyMap<number, number>): string[] {
  const broken: string[] = [];
  for (const { id } of state.members.values()) {
    const [expected, booked] = [worstByMember.get(id) ?? 0, state.ledger.balance(heldAccount(id))];
    if (expected !== booked) broken.push(`member ${id} has ${booked} held instead of ${expected}`);
    if (state.ledger.balance(cashAccount(id)) < 0) broken.push(`member ${id} has negative cash`);
  }
  return broken;
}

/** For each outcome that could come true: what all orders would cost if all that lose by it filled. */
function worstCase(market: Market, stake: Stake | undefined, orders: readonly RestingOrder[]): number {
  let worst = 0;
  for (let outcome = 0; outcome < market.contracts; outcome++) {
    let loss = -MILLI_PER_TOKEN * (stake?.shares[outcome] ?? 0);
    for (const order of orders) {
      const wins = contractOfBook(order.bookId) === outcome;
      if (order.side === 'buy' && !wins) loss += order.priceTicks * order.remaining;
      if (order.side === 'sell' && wins) loss += (MILLI_PER_TOKEN - order.priceTicks) * order.remaining;
    }
    worst = Math.max(worst, loss);
  }
  return worst;
}

function sumsAreRight(stake: Stake, orders: readonly RestingOrder[]): boolean {
  for (let contract = 0; contract < stake.shares.length; contract++) {
    const sums = { buyMilli: 0, sellMilli: 0, buyShares: 0, sellShares: 0 };
    for (const { bookId, side, priceTicks, remaining } of orders) {
      if (contractOfBook(bookId) !== contract) continue;
      sums[side === 'buy' ? 'buyMilli' : 'sellMilli'] +=
        (side === 'buy' ? priceTicks : MILLI_PER_TOKEN - priceTicks) * remaining;
      sums[side === 'buy' ? 'buyShares' : 'sellShares'] += remaining;
    }
    for (const name of Object.keys(sums) as (keyof typeof sums)[])
      if (stake[name][contract] !== sums[name]) return false;
  }
  return stake.openOrders === orders.length;
}
