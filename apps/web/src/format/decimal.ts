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

/** `fromUnits(585n, 3)` is `'0.585'`; trailing zeros go, for the server and for input fields. */
export function fromUnits(units: bigint, places: number): string {
  const text = plain(units, places);
  return places === 0 ? text : text.replace(/\.?0+$/, '');
}

/** `showUnits(1240500n, { places: 3, shown: 1 })` is `'1,240.5'`, always with `shown` decimals. */
export function showUnits(units: bigint, { places, shown }: { places: number; shown: number }): string {
  const [whole = '', fraction] = plain(roundUnits(units, places - shown), shown).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',').replace('-', '−');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function plain(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  const sign = units < 0n ? '-' : '';
  return sign + digits.slice(0, cut) + (places > 0 ? `.${digits.slice(cut)}` : '');
}
