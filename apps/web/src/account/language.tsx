import { t } from '@lingui/core/macro';
import { SelectField } from '../ui/select-field';
import { chooseLocale, chosenLocale, LOCALES, type Locale } from '../words/locale';
import classes from './account.module.css';

const asBrowser = 'BROWSER';
type Option = Locale | typeof asBrowser;

/** The language of the page, in this browser. Choosing one loads the page anew. */
export function Language() {
  const options: { value: Option; label: string }[] = [
    { value: asBrowser, label: t`As the browser says` },
    ...Object.entries(LOCALES).map(([value, label]) => ({ value: value as Locale, label })),
  ];
  return (
    <div className={classes.narrow}>
      <SelectField
        label={t`Language of the page`}
        description={t`For this browser. Ideas and arguments stay in the language in which they were written.`}
        options={options}
        value={chosenLocale() ?? asBrowser}
        onChange={(value) => chooseLocale(value === asBrowser ? null : value)}
      />
    </div>
  );
}
