import type { ResultOf } from '../../graphql';
import type { PlaceOrderMutation } from './place-order-mutation';
import type { PreviewedOrder, PreviewFigures } from './previewed-order';

type Placed = Extract<ResultOf<typeof PlaceOrderMutation>['placeOrder'], { __typename?: 'OrderPlaced' }>;
export type DropReason = NonNullable<Placed['dropReason']>;

/** Whether an order would do anything; one that would not is not worth sending. */
export const doesNothing = ({ filled, resting }: PreviewFigures): boolean =>
  filled === '0' && resting === '0';

const waits = ({ timeInForce }: PreviewedOrder): boolean => timeInForce === 'GTC' || timeInForce === 'GTD';

/** Why nothing of an order would trade or wait. */
export function nothingReason(order: PreviewedOrder): string {
  const { side, timeInForce, budget, reduceOnly } = order;
  // Only its own maker's order keeps a limit order that may wait from waiting.
  if (waits(order)) return 'Your own order is in the way; cancel it first.';
  if (timeInForce === 'FOK') {
    return `Nothing trades: not all of it can be ${side === 'BUY' ? 'had' : 'sold'} now.`;
  }
  if (reduceOnly) return 'Nothing trades: there is nothing now that would reduce your position.';
  if (budget) return 'Nothing trades: nobody else offers a share now that these tokens would buy.';
  return `Nothing trades: nobody else ${side === 'BUY' ? 'offers' : 'wants'} that now.`;
}

/** Why the rest of an order that trades in part would lapse. */
export function restReason(order: PreviewedOrder): string {
  if (waits(order)) return 'your own order is in the way';
  if (order.reduceOnly) return 'the order only reduces your position';
  return `nobody else ${order.side === 'BUY' ? 'offers' : 'wants'} more now`;
}

const dropped: Record<DropReason, string> = {
  IOC: 'nobody took it at once',
  FOK: 'not all of it could trade at once',
  MARKET: 'nobody was left to trade with',
  BUDGET: 'the tokens were spent',
  SELF_TRADE: 'it met an order of your own',
  POST_ONLY: 'it would have traded at once',
  PRICE_BAND: 'it would have moved the price too far, so trading pauses',
};

/** Why a part of an order lapsed, as the exchange tells it. */
export const dropSentence = (reason: DropReason): string => dropped[reason];
