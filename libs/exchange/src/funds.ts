import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import type { IncomingOrder, MakerStep, MatchPlan, Step } from '@openfloor/matching';
import { changeShares } from './complete-set.js';
import { contractOfBook } from './contract.js';
import { exposureOf, orderExposure, requiredHold } from './hold.js';
import { emptyStake, type Market, type Stake } from './state.js';

export interface Intent {
  readonly market: Market;
  readonly bookContract: number;
  readonly incoming: IncomingOrder;
  readonly match: MatchPlan;
}

/** What `requiredHold` reads of a stake, to try things on. */
type TrialStake = Pick<Stake, 'shares' | 'buyMilli' | 'sellMilli'>;

/** A copy of what the member has in the market; nothing when there is no stake yet. */
function trialStake(market: Market, memberId: number): TrialStake {
  const stake = market.stakes.get(memberId);
  if (stake === undefined) return emptyStake(memberId, market.contracts);
  const { shares, buyMilli, sellMilli } = stake;
  return { shares: [...shares], buyMilli: [...buyMilli], sellMilli: [...sellMilli] };
}

export const heldBy = (market: Market, memberId: number): number =>
  market.stakes.get(memberId)?.heldMilli ?? 0;

/**
 * Law 3: a limit order is accepted if the hold with it resting in full at its limit is affordable, an order at any
 * price or with a budget if its exact planned fills are. `cashMilli` is the member's free cash. Reads only.
 */
export function affordable(intent: Intent, cashMilli: number): boolean {
  const { market, incoming } = intent;
  const { owner } = incoming;
  const free = cashMilli + heldBy(market, owner);
  if (incoming.type === 'limit' && incoming.budget === undefined) {
    const stake = market.stakes.get(owner) ?? emptyStake(owner, market.contracts);
    const amountMilli = orderExposure(incoming);
    const extra = { contract: intent.bookContract, side: incoming.side, amountMilli };
    return requiredHold(stake, extra) <= free;
  }
  const { costMilli, stake } = tryFills(intent);
  return costMilli + requiredHold(stake) <= free;
}

/**
 * What the planned fills would cost the member (sets included; negative when they bring tokens) and what they leave
 * of the stake, on a copy.
 */
export function tryFills(intent: Intent): { costMilli: number; stake: TrialStake } {
  const { market, bookContract, incoming, match } = intent;
  const stake = trialStake(market, incoming.owner);
  const bought = incoming.side === 'buy' ? 1 : -1;
  let costMilli = 0;
  for (const step of match.steps) {
    if (step.kind === 'cancel' || step.kind === 'decrement') dropOwn(stake, step);
    else if (step.kind === 'implied') costMilli += tryLegs(stake, step, -bought * step.quantity);
    else costMilli += tryTrade(stake, bookContract, step.priceTicks, bought * step.quantity);
  }
  return { costMilli, stake };
}

function tryLegs(stake: TrialStake, { legs }: Step, delta: number): number {
  return legs.reduce(
    (sum, leg) => sum + tryTrade(stake, contractOfBook(leg.bookId), leg.priceTicks, delta),
    0,
  );
}

/** Law 2 on the copy; returns the cost in milli-tokens. */
function tryTrade(stake: TrialStake, contract: number, priceTicks: number, delta: number): number {
  return priceTicks * delta + MILLI_PER_TOKEN * changeShares(stake.shares, contract, delta);
}

/** Self-trade prevention takes shares off the member's own resting order. */
function dropOwn(stake: TrialStake, { maker, quantity }: MakerStep): void {
  const { contract, side, amountMilli } = exposureOf(maker, quantity);
  const sums = side === 'buy' ? stake.buyMilli : stake.sellMilli;
  sums[contract] = (sums[contract] as number) - amountMilli;
}
