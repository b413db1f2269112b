import { t } from '@lingui/core/macro';
import { toMilli } from '../../format/tokens';

/** From this part of what is free on, whoever is about to place an order is told what part it is: a quarter. */
const largeParts = 4n;

/** A warning where something takes much of the tokens that are free, in milli-tokens; empty where it does not. */
export function largeShare(takesMilli: bigint, cash: string | undefined): string {
  const free = cash === undefined ? 0n : toMilli(cash);
  if (free <= 0n || takesMilli * largeParts < free || takesMilli > free) return '';
  const percent = String((takesMilli * 100n) / free);
  if (percent === '100') return t`This takes all the tokens that you can use now.`;
  return t`This takes ${percent}% of the tokens that you can use now.`;
}
