import { plural, t } from '@lingui/core/macro';
import { sharesInWords } from '../format/shares';

/** How much stands behind the price: a few trades can set one. */
export function tradedSentence({ volume, tradeCount }: { volume: string; tradeCount: number }): string {
  if (tradeCount === 0) return t`No trades yet.`;
  const volumeWords = sharesInWords(volume);
  return t`${volumeWords} in ${plural(tradeCount, { one: '# trade', other: '# trades' })}.`;
}
