import { type Locale, locale as pageLocale } from './locale';

/** A label within a sentence: English makes it small, German keeps the capitals of its nouns. */
export const inSentence = (label: string, locale: Locale = pageLocale): string =>
  locale === 'en' ? label.toLowerCase() : label;
