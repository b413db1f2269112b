import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import { accountKind, cashAccount, escrowAccount, heldAccount, TREASURY } from '@openfloor/ledger';
import type { RestingOrder } from '@openfloor/matching';
import { bookOf, contractOfBook } from './contract.js';
import type { ExchangeState, Market, Stake } from './state.js';

/**
 * Checks laws 2 to 5 on a state from first principles, sharing nothing with the code that keeps them: what
 * `verify` and the tests call. Returns one sentence for each breach; none means that all hold.
 */
export function brokenLaws(state: ExchangeState): string[] {
  return [
    ...conservation(state),
    ...holds(state),
    ...[...state.markets.values()].flatMap((m) => marketLaws(state, m)),
  ];
}

/** Law 4: all accounts add up to zero and only the treasury is below it. */
function conservation(state: ExchangeState): string[] {
  const broken: string[] = [];
  let sum = 0;
  for (const [account, balanceMilli] of state.ledger.accounts()) {
    sum += balanceMilli;
    if (balanceMilli < 0 && account !== TREASURY) {
      broken.push(`account ${accountKind(account)} ${account} is at ${balanceMilli}`);
    }
  }
  if (sum !== 0) broken.push(`all accounts add up to ${sum}, not to 0`);
  return broken;
}

/** Law 3: held is the sum over markets of the worst case of the member's open orders. */
function holds(state: ExchangeState): string[] {
  const held = new Map<number, number>();
  for (const market of state.markets.values()) {
    for (const [memberId, orders] of ordersByMember(market)) {
      const worst = worstCase(market, market.stakes.get(memberId), orders);
      held.set(memberId, (held.get(memberId) ?? 0) + worst);
    }
  }
  const broken: string[] = [];
  for (const { id } of state.members.values()) {
    const [expected, booked] = [held.get(id) ?? 0, state.ledger.balance(heldAccount(id))];
    if (expected !== booked) broken.push(`member ${id} has ${booked} held instead of ${expected}`);
    if (state.ledger.balance(cashAccount(id)) < 0) broken.push(`member ${id} has negative cash`);
  }
  return broken;
}

function ordersByMember(market: Market): Map<number, RestingOrder[]> {
  const byMember = new Map<number, RestingOrder[]>();
  for (const book of market.books) {
    for (const side of ['buy', 'sell'] as const) {
      for (const order of book.orders(side)) {
        byMember.set(order.owner, [...(byMember.get(order.owner) ?? []), order]);
      }
    }
  }
  return byMember;
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

function marketLaws(state: ExchangeState, market: Market): string[] {
  return [...setLaws(state, market), ...bookLaws(market)];
}

/** Law 2: every contract's shares add up to the sets outstanding, and the escrow holds exactly their worth. */
function setLaws(state: ExchangeState, market: Market): string[] {
  const broken: string[] = [];
  const stakes = [...market.stakes.values()];
  const paid = market.settlement?.payoutTicks;
  let unpaidMilli = 0;
  for (let contract = 0; contract < market.contracts; contract++) {
    const owned = stakes.reduce((sum, stake) => sum + (stake.shares[contract] as number), 0);
    unpaidMilli += owned * (paid?.[contract] ?? 0);
    if (paid === undefined && owned !== market.setsOutstanding) {
      broken.push(
        `market ${market.id} has ${owned} of contract ${contract} for ${market.setsOutstanding} sets`,
      );
    }
  }
  const escrowMilli = state.ledger.balance(escrowAccount(market.id));
  const expectedMilli = paid === undefined ? MILLI_PER_TOKEN * market.setsOutstanding : unpaidMilli;
  if (escrowMilli !== expectedMilli) {
    broken.push(`market ${market.id} has ${escrowMilli} in escrow instead of ${expectedMilli}`);
  }
  for (const { memberId, shares } of stakes) {
    if (Math.min(...shares) !== 0) broken.push(`member ${memberId} in market ${market.id} is not normalised`);
  }
  return broken;
}

/** Law 5: never crossed; and an ended market has no orders. */
function bookLaws(market: Market): string[] {
  const broken: string[] = [];
  for (let contract = 0; contract < market.books.length; contract++) {
    const { bestBidTicks, bestAskTicks } = bookOf(market, contract);
    if (bestBidTicks > 0 && bestAskTicks > 0 && bestBidTicks >= bestAskTicks) {
      broken.push(`market ${market.id} is crossed: ${bestBidTicks} bid, ${bestAskTicks} asked`);
    }
    const ended = market.state !== 'open' && market.state !== 'halted';
    if (ended && bestBidTicks + bestAskTicks > 0) broken.push(`market ${market.id} ended and has orders`);
  }
  return broken;
}
