import { type Locale, locale as pageLocale } from '../words/locale';
import { fromUnits, roundUnits, showExact, showUnits, toUnits } from './decimal';
import { SIGNS } from './signs';

/** Prices are multiples of 0.001, but a midpoint may end in 0.0005: four places hold both. */
const places = 4;
const one = 10_000n;

/** Of a market of two outcomes. */
export type Contract = 'YES' | 'NO';

export const toPriceUnits = (price: string): bigint => toUnits(price, places);

/** The price as a number between 0 and 100, for drawing only. */
export const toPercentNumber = (price: string): number => Number(toPriceUnits(price)) / 100;

/** One decimal without the sign, as in the order book: `58.5`. */
export const formatPoints = (price: string, locale = pageLocale): string =>
  showPoints(toPriceUnits(price), locale);

/** One decimal with the sign: `58.5%`. */
export const formatPercent = (price: string, locale = pageLocale): string =>
  withSign(formatPoints(price, locale), locale);

/** Without decimals where there are none: `58%`, `58.5%`. */
export function formatShortPercent(price: string, locale = pageLocale): string {
  const tenths = roundUnits(toPriceUnits(price), 1);
  return withSign(showExact(tenths, 1, locale), locale);
}

/** Whole percent for the headline, a half rounded up as everywhere. */
export const formatHeadline = (price: string, locale = pageLocale): string =>
  withSign(String(roundUnits(toPriceUnits(price), 2)), locale);

const withSign = (text: string, locale: Locale): string => `${text}${SIGNS[locale].percent}`;

/** The price of NO for a price of YES, and back: `'0.585'` gives `'0.415'`. */
export const complement = (price: string): string => fromUnits(one - toPriceUnits(price), places);

/** A price of YES in terms of the contract. */
export const ofContract = (price: string, contract: Contract): string =>
  contract === 'YES' ? price : complement(price);

/** Distance between two prices in points: `1.0`. */
export const formatSpread = (bid: string, ask: string): string =>
  showPoints(toPriceUnits(ask) - toPriceUnits(bid));

/** What shares are worth at a price, in milli-tokens. */
export const valueMilli = (shares: bigint, price: string): bigint =>
  roundUnits(shares * toPriceUnits(price), 1);

function showPoints(units: bigint, locale = pageLocale): string {
  return showUnits(units, { places: 2, shown: 1 }, locale);
}
