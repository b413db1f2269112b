import { t } from '@lingui/core/macro';
import { showUnits, toUnits } from './decimal';

export const toShares = (shares: string): bigint => toUnits(shares, 0);

/** `'12345'` is shown as `12,345`. */
export const formatShares = (shares: string | bigint): string =>
  showUnits(typeof shares === 'bigint' ? shares : toShares(shares), { places: 0, shown: 0 });

/** `1 share`, `12,345 shares`. */
export function sharesInWords(quantity: string | bigint): string {
  const shares = formatShares(quantity);
  return shares === '1' ? t`1 share` : t`${shares} shares`;
}
