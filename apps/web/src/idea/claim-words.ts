import { t } from '@lingui/core/macro';
import type { IdeaMarket } from './idea-query';

type Claim = IdeaMarket['claim'];

const kinds: Record<Claim['template'], string> = {
  HEADLINE: t`The common question of a season, by which ideas are ranked.`,
  MEASURE: t`A milestone: whether a measure reaches a value. It does not count in the ranking.`,
  DATED: t`A milestone: whether something happens by its date. It does not count in the ranking.`,
  NUMBER: t`A milestone: a number in a range. It does not count in the ranking.`,
  CHOICE: t`A milestone: which of several outcomes comes true. It does not count in the ranking.`,
};

export const kindSentence = (template: Claim['template']): string => kinds[template];

/** What a share pays of a claim about a number; null of others. */
export function rangeSentence(
  { low, high, unit }: Pick<Claim, 'low' | 'high' | 'unit'>,
  [higher, lower]: readonly string[],
): string | null {
  if (low === null || high === null) return null;
  const units = unit === null ? '' : ` ${unit}`;
  return t`A share of ${higher ?? ''} pays nothing at ${low}${units} or less, 1 token at ${high}${units} or more, and in between by where the number lies; ${lower ?? ''} pays the rest.`;
}
