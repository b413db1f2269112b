import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import type { RestingOrder, Side } from '@openfloor/matching';
import { contractOfBook } from './contract.js';
import type { Stake } from './state.js';

/** Exposure of an order that is not in the sums (yet). */
export interface Exposure {
  readonly contract: number;
  readonly side: Side;
  readonly amountMilli: number;
}

const NOTHING: Exposure = { contract: 0, side: 'buy', amountMilli: 0 };

/**
 * Law 3: what must be set aside for a member's orders in one market (and `extra`), in milli-tokens. For every
 * outcome k that could come true, the buys of the other contracts and the sells of k could cost their price, less
 * what the owned shares of k would bring; the worst of them is held. Never negative; shares are never set aside.
 */
export function requiredHold(
  stake: Pick<Stake, 'shares' | 'buyMilli' | 'sellMilli'>,
  extra: Exposure = NOTHING,
): number {
  const { shares, buyMilli, sellMilli } = stake;
  let buys = extra.side === 'buy' ? extra.amountMilli : 0;
  for (let i = 0; i < buyMilli.length; i++) buys += buyMilli[i] as number;
  let worst = 0;
  for (let k = 0; k < shares.length; k++) {
    let exposure =
      buys - (buyMilli[k] as number) + (sellMilli[k] as number) - MILLI_PER_TOKEN * (shares[k] as number);
    if (k === extra.contract) exposure += extra.side === 'buy' ? -extra.amountMilli : extra.amountMilli;
    if (exposure > worst) worst = exposure;
  }
  return worst;
}

/** What an order of `quantity` shares at the book's price adds to its member's order sums. */
export function orderExposure(order: { side: Side; priceTicks: number; quantity: number }): number {
  return (order.side === 'buy' ? order.priceTicks : MILLI_PER_TOKEN - order.priceTicks) * order.quantity;
}

/** Adds (or with a negative amount takes away) exposure to the sums that `requiredHold` reads. */
export function addExposure(stake: Stake, { contract, side, amountMilli }: Exposure): void {
  const sums = side === 'buy' ? stake.buyMilli : stake.sellMilli;
  sums[contract] = (sums[contract] as number) + amountMilli;
}

/** The exposure of a part of a resting order, as it stands in its member's sums. */
export function exposureOf(order: RestingOrder, quantity: number): Exposure {
  const { side, priceTicks } = order;
  const contract = contractOfBook(order.bookId);
  return { contract, side, amountMilli: orderExposure({ side, priceTicks, quantity }) };
}

/** Takes `quantity` shares of a resting order out of its member's sums. */
export function releaseExposure(stake: Stake, order: RestingOrder, quantity: number): void {
  const exposure = exposureOf(order, quantity);
  addExposure(stake, { ...exposure, amountMilli: -exposure.amountMilli });
}
