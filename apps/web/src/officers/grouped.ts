import { SIGNS } from '../format/signs';
import { locale as pageLocale } from '../words/locale';

/** Spaces are overlooked when a field is read. */
const narrowSpace = '\u202f';

/**
 * A decimal of the server as a field holds it: `1000000` is hard to tell from `10000000`. Where a point or a comma
 * before three digits would be taken for decimals by some, thousands have a space between them.
 */
export function grouped(digits: string, locale = pageLocale): string {
  const { point } = SIGNS[locale];
  const [whole = '', fraction] = digits.split('.');
  const parts = whole.replace(/\B(?=(\d{3})+$)/g, locale === 'en' ? SIGNS.en.group : narrowSpace);
  return fraction === undefined ? parts : `${parts}${point}${fraction}`;
}
