import { formatHalfTicks } from '@openfloor/money';

/** Half ticks in one token. */
const TOKEN = 2_000;
const known: string[] = [];

/** Half ticks as a price, or as a change of one. There are only a few thousand, so each is formatted once. */
export function halfTicksText(halfTicks: number): string {
  const at = halfTicks + TOKEN;
  const text = known[at];
  if (text !== undefined) return text;
  const formatted = formatHalfTicks(halfTicks);
  if (at >= 0 && at <= 2 * TOKEN) known[at] = formatted;
  return formatted;
}

export const ticksText = (priceTicks: number): string => halfTicksText(2 * priceTicks);

/** null for 0, by which the core says that there is none. */
export const ticksTextOrNull = (priceTicks: number): string | null =>
  priceTicks === 0 ? null : ticksText(priceTicks);
