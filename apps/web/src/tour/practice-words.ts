import { t } from '@lingui/core/macro';
import { formatPercent } from '../format/price';
import { formatMilli } from '../format/tokens';
import type { Given } from './use-practice';

/** Tokens or shares with one decimal. */
export const asTokens = (tokens: number): string => formatMilli(BigInt(Math.round(tokens * 1000)));

/** What the sandbox did with an estimate, and what comes of it. */
export function givenSentences({ bought }: Given, before: string): string[] {
  if (bought === null)
    return [
      t`No tokens moved: nothing was staked, or the price is where you would put it. What you believe counts for merit only with tokens behind it.`,
    ];
  const shares = asTokens(bought.shares);
  const cost = asTokens(bought.cost);
  const from = formatPercent(before);
  const to = formatPercent(bought.price.toFixed(4));
  const { contract } = bought;
  const what = t`You bought ${shares} ${contract} for ${cost} tokens, which moved the price from ${from} to ${to}.`;
  const then =
    contract === 'YES'
      ? t`If the jury says that it succeeded you get ${shares} tokens; if not, the ${cost} are gone.`
      : t`If the jury says that it failed you get ${shares} tokens; if not, the ${cost} are gone.`;
  return [what, then];
}
