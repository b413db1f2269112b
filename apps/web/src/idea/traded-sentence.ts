import { formatShares } from '../format/shares';

/** How much stands behind the price: a few trades can set one. */
export function tradedSentence({ volume, tradeCount }: { volume: string; tradeCount: number }): string {
  if (tradeCount === 0) return 'No trades yet.';
  const shares = `${formatShares(volume)} ${volume === '1' ? 'share' : 'shares'}`;
  return `${shares} in ${formatShares(BigInt(tradeCount))} ${tradeCount === 1 ? 'trade' : 'trades'}.`;
}
