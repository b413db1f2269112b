import german from '../locales/de.po?words';
import english from '../locales/en.po?words';
import { i18n } from './i18n';
import { type Locale, locale } from './locale';

const CATALOGUES: Record<Locale, string> = { en: english, de: german };

/**
 * Has the page speak its language from now on.
 * @throws Error where the catalogue cannot be had
 */
export async function loadWords(): Promise<void> {
  const answer = await fetch(CATALOGUES[locale]);
  if (!answer.ok) throw new Error(`The words of the page were answered with ${answer.status}.`);
  i18n.loadAndActivate({ locale, messages: await answer.json() });
  document.documentElement.lang = locale;
}
