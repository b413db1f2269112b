import { t } from '@lingui/core/macro';
import { type Locale, locale as pageLocale } from '../words/locale';
import { SIGNS } from './signs';

/** The number as the server writes it, or a sentence saying what is wrong. */
type Typed = { value: string; problem?: undefined } | { value?: undefined; problem: string };

interface Wanted {
  /** Said of what is no number. */
  readonly otherwise: string;
  /** A number without decimals is wanted. */
  readonly whole?: boolean;
}

/**
 * What was typed as the server writes numbers: `1,240.5` and `1.240,5` are both `'1240.5'`, `12,5` is `'12.5'`. One sign
 * before exactly three digits is a thousand in one language and a decimal in the other. English takes it as English
 * does; where people are used to both, as in German, it is refused: nobody is to spend a thousandth, or a thousand times,
 * of what they meant.
 */
export function readNumber(text: string, { otherwise, whole = false }: Wanted, locale = pageLocale): Typed {
  const typed = text.replace(/\s/g, '');
  if (/^\d+$/.test(typed)) return { value: typed };
  if (/^\d{1,3}(([.,])\d{3})(\2\d{3})+$/.test(typed)) return { value: withoutSigns(typed) };
  if (/^\d{1,3}((,\d{3})+\.|(\.\d{3})+,)\d*$/.test(typed)) return { value: grouped(typed) };
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(typed)) return thousandOrDecimal(typed, whole, locale);
  return /^\d*[.,]\d*$/.test(typed) && /\d/.test(typed) ? { value: decimal(typed) } : { problem: otherwise };
}

function thousandOrDecimal(typed: string, whole: boolean, locale: Locale): Typed {
  const { group } = SIGNS[locale];
  const isThousand = typed.includes(group);
  const canBeDecimal = !whole || !isThousand;
  if (locale === 'en' || !canBeDecimal) return { value: isThousand ? withoutSigns(typed) : decimal(typed) };
  const thousand = withoutSigns(typed);
  const small = decimal(typed)
    .replace(/\.?0+$/, '')
    .replace('.', SIGNS[locale].point);
  return { problem: t`This can be read as ${thousand} or as ${small}. Write one of these.` };
}

const withoutSigns = (typed: string): string => typed.replace(/[.,]/g, '');

/** The last sign stands before the decimals. */
function grouped(typed: string): string {
  const at = Math.max(typed.lastIndexOf('.'), typed.lastIndexOf(','));
  return decimal(`${withoutSigns(typed.slice(0, at))}.${typed.slice(at + 1)}`);
}

function decimal(typed: string): string {
  const [whole, fraction] = typed.replace(',', '.').split('.');
  return fraction ? `${whole || '0'}.${fraction}` : whole || '0';
}
