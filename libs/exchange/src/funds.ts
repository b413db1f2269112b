import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import type { IncomingOrder, MatchPlan, Step } from '@openfloor/matching';
import { changeShares } from './complete-set.js';
import { exposureOf, orderExposure, requiredHold } from './hold.js';
import type { Market, Stake } from './state.js';

export interface Intent {
  readonly market: Market;
  readonly bookContract: number;
  readonly incoming: IncomingOrder;
  readonly match: MatchPlan;
}

const EMPTY: readonly number[] = new Array<number>(64).fill(0);

/** A copy of what the member has in the market, to try things on; nothing when there is no stake yet. */
export function stakeCopy(market: Market, memberId: number): Stake {
  const stake = market.stakes.get(memberId);
  const { contracts } = market;
  return {
    memberId,
    shares: stake ? [...stake.shares] : EMPTY.slice(0, contracts),
    buyMilli: stake ? [...stake.buyMilli] : EMPTY.slice(0, contracts),
    sellMilli: stake ? [...stake.sellMilli] : EMPTY.slice(0, contracts),
    heldMilli: stake?.heldMilli ?? 0,
  };
}

/**
 * Law 3: a limit order is accepted if the hold with it resting in full at its limit is affordable, a market order
 * if its exact planned fills are. `cashMilli` is the member's free cash. Reads only.
 */
export function affordable(intent: Intent, cashMilli: number): boolean {
  const { market, incoming } = intent;
  if (incoming.type === 'limit') {
    const stake = market.stakes.get(incoming.owner) ?? stakeCopy(market, incoming.owner);
    const extra = {
      contract: intent.bookContract,
      side: incoming.side,
      amountMilli: orderExposure(incoming),
    };
    return requiredHold(stake, extra) - stake.heldMilli <= cashMilli;
  }
  const { costMilli, stake } = tryFills(intent);
  return cashMilli - costMilli + stake.heldMilli - requiredHold(stake) >= 0;
}

/**
 * What the planned fills would cost the member (sets included; negative when they bring tokens) and the shares
 * they leave, on a copy. `heldMilli` of the copy is the hold before.
 */
export function tryFills(intent: Intent): { costMilli: number; stake: Stake } {
  const { market, bookContract, incoming, match } = intent;
  const stake = stakeCopy(market, incoming.owner);
  let costMilli = 0;
  for (const step of match.steps) {
    if (step.kind !== 'fill') {
      dropOwn(stake, step);
      continue;
    }
    const delta = incoming.side === 'buy' ? step.quantity : -step.quantity;
    const minted = changeShares(stake.shares, bookContract, delta);
    costMilli += step.maker.priceTicks * delta + MILLI_PER_TOKEN * minted;
  }
  return { costMilli, stake };
}

/** Self-trade prevention takes shares off the member's own resting order. */
function dropOwn(stake: Stake, step: Step): void {
  const { contract, side, amountMilli } = exposureOf(step.maker, step.quantity);
  const sums = side === 'buy' ? stake.buyMilli : stake.sellMilli;
  sums[contract] = (sums[contract] as number) - amountMilli;
}
