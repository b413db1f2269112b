import type { PreviewedOrder, PreviewFigures } from './previewed-order';

/** Whether an order would do anything; one that would not is not worth sending. */
export const doesNothing = ({ filled, resting }: PreviewFigures): boolean =>
  filled === '0' && resting === '0';

/** Why nothing of an order would trade or wait. */
export function nothingReason({ side, timeInForce }: PreviewedOrder): string {
  // Only its own maker's order keeps a limit order that may wait from waiting.
  if (timeInForce === 'GTC') return 'Your own order is in the way; cancel it first.';
  if (timeInForce === 'FOK') {
    return `Nothing trades: not all of it can be ${side === 'BUY' ? 'had' : 'sold'} now.`;
  }
  return `Nothing trades: nobody else ${side === 'BUY' ? 'offers' : 'wants'} that now.`;
}

/** Why the rest of an order that trades in part would lapse. */
export function restReason({ side, timeInForce }: PreviewedOrder): string {
  if (timeInForce === 'GTC') return 'your own order is in the way';
  return `nobody else ${side === 'BUY' ? 'offers' : 'wants'} more now`;
}
