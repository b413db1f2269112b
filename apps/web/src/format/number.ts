import { locale as pageLocale } from '../words/locale';
import { showUnits } from './decimal';
import { SIGNS } from './signs';

/** A whole number with its thousands in groups: `12,345`. */
export const formatCount = (count: number, locale = pageLocale): string =>
  showUnits(BigInt(Math.round(count)), { places: 0, shown: 0 }, locale);

/** A measure with so many decimals, and a true minus sign: `0.125`. For telling only. */
export function formatFixed(value: number, digits: number, locale = pageLocale): string {
  return value.toFixed(digits).replace('.', SIGNS[locale].point).replace('-', '−');
}

/** A share of a whole, such as 0.62, with its sign: `62%`. */
export const formatRatio = (share: number, digits = 0, locale = pageLocale): string =>
  `${formatFixed(share * 100, digits, locale)}${SIGNS[locale].percent}`;
