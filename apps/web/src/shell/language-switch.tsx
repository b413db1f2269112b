import { t } from '@lingui/core/macro';
import { Choice } from '../ui/choice';
import { chooseLocale, LOCALES, type Locale, locale } from '../words/locale';

const options = Object.entries(LOCALES).map(([value, label]) => ({ value: value as Locale, label }));

/** For those who have no account page yet. */
export function LanguageSwitch() {
  return (
    <Choice legend={t`Language`} options={options} value={locale} onChange={chooseLocale} look="quiet" />
  );
}
