import { plural, t } from '@lingui/core/macro';
import { formatShares } from '../format/shares';

/** How much stands behind the price: a few trades can set one. */
export function tradedSentence({ volume, tradeCount }: { volume: string; tradeCount: number }): string {
  if (tradeCount === 0) return t`No trades yet.`;
  const shares = formatShares(volume);
  const volumeWords = volume === '1' ? t`1 share` : t`${shares} shares`;
  return t`${volumeWords} in ${plural(tradeCount, { one: '# trade', other: '# trades' })}.`;
}
