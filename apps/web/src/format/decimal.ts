import { locale as pageLocale } from '../words/locale';
import { SIGNS } from './signs';

/**
 * The server's decimals are strings. Here they become integers of a fixed number of places, so that no
 * sum on a page shows a float's error, and go back to text rounded half away from zero.
 */
const pattern = /^(-?)(\d+)(?:\.(\d+))?$/;

/** `toUnits('1240.5', 3)` is `1240500n`. Digits beyond `places` are rounded; malformed text is a bug. */
export function toUnits(text: string, places: number): bigint {
  const match = pattern.exec(text);
  if (!match) throw new Error(`Not a decimal: ${JSON.stringify(text)}`);
  const [, sign, whole = '0', fraction = ''] = match;
  const kept = fraction.padEnd(places, '0').slice(0, places);
  const roundsUp = (fraction[places] ?? '0') >= '5';
  const units = BigInt(whole + kept) + (roundsUp ? 1n : 0n);
  return sign === '-' ? -units : units;
}

/** Divides by 10^drop, rounding half away from zero. */
export function roundUnits(units: bigint, drop: number): bigint {
  const divisor = 10n ** BigInt(drop);
  const half = divisor / 2n;
  return units < 0n ? -((-units + half) / divisor) : (units + half) / divisor;
}

/** `fromUnits(585n, 3)` is `'0.585'`; trailing zeros go, for the server. */
export function fromUnits(units: bigint, places: number): string {
  const text = plain(units, places);
  return places === 0 ? text : text.replace(/\.?0+$/, '');
}

/** `showUnits(1240500n, { places: 3, shown: 1 })` is `'1,240.5'`, always with `shown` decimals. */
export function showUnits(
  units: bigint,
  { places, shown }: { places: number; shown: number },
  locale = pageLocale,
): string {
  const { group, point } = SIGNS[locale];
  const [whole = '', fraction] = plain(roundUnits(units, places - shown), shown).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group).replace('-', '−');
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
}

/** With all its decimals and no trailing zeros: `showExact(1240125n, 3)` is `'1,240.125'`. */
export function showExact(units: bigint, places: number, locale = pageLocale): string {
  const zeros = /0*$/.exec(fractionOf(units, places))?.[0].length ?? 0;
  return showUnits(units, { places, shown: places - zeros }, locale);
}

/** A decimal of the server as a field holds it, to be typed over: `'1240.5'`, or `1240,5` where that is how one types. */
export const fieldText = (text: string, locale = pageLocale): string =>
  text.replace('.', SIGNS[locale].point);

const fractionOf = (units: bigint, places: number): string =>
  places === 0 ? '' : (units < 0n ? -units : units).toString().padStart(places, '0').slice(-places);

function plain(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  const sign = units < 0n ? '-' : '';
  return sign + digits.slice(0, cut) + (places > 0 ? `.${digits.slice(cut)}` : '');
}
