/** The languages of the page, by what each calls itself. */
export const LOCALES = { en: 'English', de: 'Deutsch' } as const;

export type Locale = keyof typeof LOCALES;

const KEY = 'openfloor-language';

const isLocale = (text: string | null | undefined): text is Locale =>
  text !== null && text !== undefined && Object.hasOwn(LOCALES, text);

/** The first of the browser's languages that there is; English where there is none. */
export const spokenLocale = (languages: readonly string[]): Locale =>
  languages.map((language) => language.split('-')[0]).find(isLocale) ?? 'en';

const stored = (): string | null => (typeof localStorage === 'undefined' ? null : localStorage.getItem(KEY));

/** What was chosen in this browser; null: as the browser says. */
export function chosenLocale(): Locale | null {
  const text = stored();
  return isLocale(text) ? text : null;
}

/** The language of this page, as long as it is open. */
export const locale: Locale =
  chosenLocale() ?? spokenLocale(typeof navigator === 'undefined' ? [] : (navigator.languages ?? []));

/** Remembers it, or that the browser decides, and loads the page anew in it. */
export function chooseLocale(next: Locale | null): void {
  if (next === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, next);
  location.reload();
}
