import type { Command, OrderView } from '@openfloor/exchange';
import { YES } from '@openfloor/exchange';
import { memberId, orderId, shares, ticks } from '@openfloor/kernel';
import { orderOf } from './order-of.js';
import type { Turn } from './turn.js';

/** An order that a maker wants to have in the book, for YES. */
export interface Quote {
  readonly side: 'buy' | 'sell';
  readonly priceTicks: number;
  readonly quantity: number;
}

/** A ladder this far from where it should be is moved; nearer ones stay, which saves commands. */
const STALE_TICKS = 20;
/** Part of the wanted quantity below which an order is too thin to stay. */
const THIN = 0.4;

export interface LadderChange {
  /** Whether the ladder is off far enough to be worth the commands. */
  readonly stale: boolean;
  /** Ticks by which the best price moves. */
  readonly moves: number;
  readonly commands: readonly Command[];
}

/** The commands that turn a member's orders of one side into the wanted ones. Pure. */
export function changesOf(
  turn: Turn,
  own: readonly OrderView[],
  quotes: readonly Quote[],
  side: 'buy' | 'sell',
): LadderChange {
  const best = side === 'buy' ? -1 : 1;
  const orders = own
    .filter((order) => order.side === side)
    .sort((a, b) => best * (a.priceTicks - b.priceTicks));
  const wanted = quotes.filter((quote) => quote.side === side);
  const moves = (wanted[0]?.priceTicks ?? 0) - (orders[0]?.priceTicks ?? 0);
  // What is right already stays: a ladder that moves by a step needs one command only.
  const fits = (order: OrderView, quote: Quote): boolean =>
    order.priceTicks === quote.priceTicks && order.open >= THIN * quote.quantity;
  const unfit = orders.filter((order) => !wanted.some((quote) => fits(order, quote)));
  const missing = wanted.filter((quote) => !orders.some((order) => fits(order, quote)));
  const commands = missing.map((quote, place) => {
    const order = unfit[place];
    return order === undefined ? placed(turn, quote) : amended(turn, order, quote);
  });
  const surplus = unfit.slice(missing.length).map((order) => cancelled(turn, order));
  const thin = orders.some((order, level) => order.open < THIN * (wanted[level]?.quantity ?? 0));
  const stale = Math.abs(moves) >= STALE_TICKS || orders.length !== wanted.length || thin;
  return { stale, moves, commands: [...commands, ...surplus] };
}

function cancelled({ memberId: member }: Turn, order: OrderView): Command {
  return { type: 'CancelOrder', memberId: memberId(member), orderId: orderId(order.orderId) };
}

const placed = (turn: Turn, quote: Quote): Command =>
  orderOf(turn, { ...quote, contract: YES, timeInForce: 'GTC' });

function amended({ memberId: member }: Turn, order: OrderView, { priceTicks, quantity }: Quote): Command {
  return {
    type: 'AmendOrder',
    memberId: memberId(member),
    orderId: orderId(order.orderId),
    priceTicks: ticks(priceTicks),
    quantity: shares(quantity),
  };
}
