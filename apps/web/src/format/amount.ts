import { showExact } from './decimal';
import { formatMilli } from './tokens';

/** Milli-tokens with one decimal, and with up to three below 1 token, where one would hide the amount. */
export function formatAmount(milli: bigint): string {
  if (milli === 0n || milli >= 1000n || milli <= -1000n) return formatMilli(milli);
  return showExact(milli, 3);
}
