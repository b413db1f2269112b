import type { Locale } from '../words/locale';

interface Signs {
  /** Before the decimals. */
  readonly point: string;
  /** Between thousands. */
  readonly group: string;
  readonly percent: string;
  /** For dates: colleagues write them as in Britain, or as in Germany. */
  readonly dates: string;
}

/** How each language writes numbers and dates. */
export const SIGNS: Record<Locale, Signs> = {
  en: { point: '.', group: ',', percent: '%', dates: 'en-GB' },
  de: { point: ',', group: '.', percent: '\u00a0%', dates: 'de-DE' },
};
