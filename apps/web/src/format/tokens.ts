import { showExact, showUnits, toUnits } from './decimal';

/** A token has three decimal places on the server; people see one. */
const places = 3;

export const toMilli = (tokens: string): bigint => toUnits(tokens, places);

/** With one decimal; none at all is `0`, because `0.0` would say that it was rounded. */
export const formatMilli = (milli: bigint): string =>
  showUnits(milli, { places, shown: milli === 0n ? 0 : 1 });

/** `'1240.5'` is shown as `1,240.5`. */
export const formatTokens = (tokens: string): string => formatMilli(toMilli(tokens));

/** Without decimals where there are none: `1,000` for an allowance. */
export function formatWholeTokens(tokens: string): string {
  const milli = toMilli(tokens);
  return milli % 1000n === 0n ? showUnits(milli, { places, shown: 0 }) : formatMilli(milli);
}

/** With all its decimals, for figures that people add up: `1,240.125`. */
export const formatExactMilli = (milli: bigint): string => showExact(milli, places);
