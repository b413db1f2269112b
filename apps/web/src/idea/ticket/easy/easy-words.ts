import { t } from '@lingui/core/macro';
import { formatAmount } from '../../../format/amount';
import { formatShortPercent } from '../../../format/price';
import { toMilli } from '../../../format/tokens';
import { type OrderWords, placedSentence } from '../placed-sentence';
import type { EstimatePreview, EstimateTaken, MyEstimate, Verdict } from './estimate-query';

export const verdictWords: Record<Verdict, string> = {
  TOO_LOW: t`Too low`,
  ABOUT_RIGHT: t`About right`,
  TOO_HIGH: t`Too high`,
};

/** What the button does. `loss` is what the preview says it may cost; null as long as that is not known. */
export function easyLabel(stake: string, loss: string | null): string {
  if (toMilli(stake) === 0n) return t`Rate without a stake`;
  const behind = toMilli(loss ?? stake);
  if (behind <= 0n) return t`Put your estimate down`;
  return t`Put ${formatAmount(behind)} tokens behind it`;
}

/** What it takes of the tokens that are free, in milli-tokens; as long as the price is hidden, the most that it may. */
export function takes({ cost, hold, loss }: Pick<EstimatePreview, 'cost' | 'hold' | 'loss'>): bigint {
  if (cost === null || hold === null) return toMilli(loss);
  return toMilli(cost) + toMilli(hold);
}

/** What is mine, in one line. */
export function myWords({ chance, stake, atRisk }: MyEstimate): string {
  const said = formatShortPercent(chance);
  if (toMilli(stake) === 0n) return t`You rate it ${said}.`;
  return toMilli(atRisk) === 0n
    ? t`Your estimate is ${said}.`
    : t`Your estimate is ${said}, with ${formatAmount(toMilli(atRisk))} tokens behind it.`;
}

/** What its order did; what it says and counts stands above. */
export function takenWords({ estimate, order, fills, cost }: EstimateTaken, words: OrderWords): string {
  if (toMilli(estimate.stake) === 0n) return t`Your rating is kept.`;
  const did = order ? ` ${placedSentence({ order, fills, cost }, words)}` : '';
  return t`Your estimate stands.` + did;
}

/** A sentence in pieces with the places where they begin, so that its figures can be set in bold. */
export function figuresIn(words: string): { text: string; strong: boolean; at: number }[] {
  let at = 0;
  return words
    .split(/((?<![\w.,])\d(?:[\d.,]*\d)?(?: (?:YES|NO)\b|\s?%)?)/)
    .map((text, index) => {
      const piece = { text, strong: index % 2 === 1, at };
      at += text.length;
      return piece;
    })
    .filter(({ text }) => text !== '');
}
