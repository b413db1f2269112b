/**
 * The orders that the book knows. Prices are whole ticks, quantities whole shares; both are numbers that stay
 * far below 2^53 (law 1), which the boundary and `OrderBook` check.
 */
export type Side = 'buy' | 'sell';
export type OrderType = 'limit' | 'market';

/** GTC rests what is left, IOC drops it, FOK trades in full at once or not at all. */
export type TimeInForce = 'GTC' | 'IOC' | 'FOK';

/**
 * What happens where an order meets a resting order of its own owner; the incoming order's mode decides.
 * The modes are those of CME Globex and Binance: the newest is the incoming order, the oldest the resting one.
 */
export type SelfTradePrevention = 'NONE' | 'CANCEL_NEWEST' | 'CANCEL_OLDEST' | 'CANCEL_BOTH' | 'DECREMENT';

/** An order as it arrives; nothing of it is kept but what `RestingOrder` names. */
export interface IncomingOrder {
  id: number;
  owner: number;
  /** A number that the caller wants back with the resting order; the book never reads it. Default 0. */
  label?: number;
  side: Side;
  type: OrderType;
  /** The limit; 0 for a market order. */
  priceTicks: number;
  /** Whole shares, 1 to MAX_SHARES. */
  quantity: number;
  timeInForce: TimeInForce;
  /** Rejected instead of taking anything. */
  postOnly: boolean;
  selfTradePrevention: SelfTradePrevention;
  /**
   * Milli-tokens (ticks times shares). A buy spends at most this; with FOK a sell must bring in at least this
   * (without FOK a sell ignores it). What is left of an order with a budget is dropped, never rested: the book
   * does not remember how much of the budget is spent.
   */
  budget?: number;
  /**
   * The order is the other view of one for the opposite contract of two (selling YES at p is buying NO at
   * 1000 - p), and its budget counts in that contract's prices: a sell spends, a buy brings in. Default false.
   */
  mirrored?: boolean;
  /**
   * No trade at a price worse than this (a buy: higher, a sell: lower): where the next one within the limit would
   * be, the rest of the order is dropped for PRICE_BAND. What finds nothing more within its limit rests at the
   * limit, beyond this or not. In ticks; default 0: none.
   */
  protectionTicks?: number;
}

/** What a snapshot keeps of a resting order: enough to `restore` it. */
export interface StoredOrder {
  readonly id: number;
  readonly owner: number;
  /** A number that the caller wants back with the resting order; the book never reads it. Default 0. */
  readonly label?: number;
  readonly side: Side;
  readonly priceTicks: number;
  readonly remaining: number;
  readonly postOnly: boolean;
  readonly selfTradePrevention: SelfTradePrevention;
}

/**
 * An order in the book, a node of the doubly linked queue of its price level. Only the book writes to it.
 * `remaining` is 0 once the order has left the book.
 */
export interface RestingOrder {
  readonly id: number;
  readonly owner: number;
  /** The caller's, see `IncomingOrder`. */
  readonly label: number;
  readonly bookId: number;
  readonly side: Side;
  priceTicks: number;
  remaining: number;
  readonly postOnly: boolean;
  readonly selfTradePrevention: SelfTradePrevention;
  /** Link of the level's queue: the order that came before; null for the first. */
  previous: RestingOrder | null;
  /** Link of the level's queue: the order that came after; null for the last. */
  next: RestingOrder | null;
}

/** The one place that makes resting orders, so that all have one shape. */
export function createRestingOrder(
  order: Omit<StoredOrder, 'remaining'>,
  bookId: number,
  remaining: number,
): RestingOrder {
  const { id, owner, label = 0, side, priceTicks, postOnly, selfTradePrevention } = order;
  return {
    id,
    owner,
    label,
    bookId,
    side,
    priceTicks,
    remaining,
    postOnly,
    selfTradePrevention,
    previous: null,
    next: null,
  };
}

/** A resting order as if it were sent anew with another price and quantity; what rests is a GTC limit order. */
export function requeued(order: RestingOrder, priceTicks: number, quantity: number): IncomingOrder {
  const { id, owner, label, side, postOnly, selfTradePrevention } = order;
  return {
    id,
    owner,
    label,
    side,
    type: 'limit',
    priceTicks,
    quantity,
    timeInForce: 'GTC',
    postOnly,
    selfTradePrevention,
  };
}
