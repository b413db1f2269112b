import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import type { RestingOrder, Side } from '@openfloor/matching';
import { contractOfBook } from './contract.js';
import type { ExchangeState, Stake } from './state.js';

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

/** The exposure of a part of a resting order, as it stands in its member's sums. */
export function exposureOf(order: RestingOrder, quantity: number): Exposure {
  const { side, priceTicks } = order;
  const contract = contractOfBook(order.bookId);
  return { contract, side, amountMilli: orderExposure({ side, priceTicks, quantity }) };
}

/** Puts an order that now rests with `order.remaining` shares into its member's sums. */
export function admitOrder(stake: Stake, order: RestingOrder): void {
  addToSums(stake, order, order.remaining);
  stake.openOrders += 1;
}

/**
 * Takes `quantity` shares of an order, which the book has taken off already, out of its member's sums; an order of
 * which nothing remains is open no more.
 */
export function releaseOrder(
  state: ExchangeState,
  stake: Stake,
  order: RestingOrder,
  quantity: number,
): void {
  addToSums(stake, order, -quantity);
  if (order.remaining > 0) return;
  stake.openOrders -= 1;
  if (state.expiries.size > 0) state.expiries.delete(order.id);
}

/** Takes a whole order out of the sums before it is placed anew. */
export function liftOrder(stake: Stake, order: RestingOrder): void {
  addToSums(stake, order, -order.remaining);
  stake.openOrders -= 1;
}

function addToSums(stake: Stake, order: RestingOrder, quantity: number): void {
  const { side, priceTicks } = order;
  const contract = contractOfBook(order.bookId);
  const money = side === 'buy' ? stake.buyMilli : stake.sellMilli;
  const open = side === 'buy' ? stake.buyShares : stake.sellShares;
  money[contract] = (money[contract] as number) + orderExposure({ side, priceTicks, quantity });
  open[contract] = (open[contract] as number) + quantity;
}
