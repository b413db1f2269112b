import { i18n } from './i18n';
import { type Locale, locale as pageLocale } from './locale';
import { FIGURE, saidFigure } from './said-figure';

/** What the server says in English, by what it is in the page's language. */
const PREFIX = 'server:';

/** `{0}` stands for what differs, and `{0#}` for that where it is a number or a date. */
const PLACE = /\{\d#?\}/;

interface Pattern {
  matches: RegExp;
  words: string;
}

let patterns: readonly Pattern[] | undefined;

/**
 * A sentence of the server in the page's language. The server speaks English alone, because programs read it too; the
 * catalogue has what it can say (locales/server.de.json). What is not in there stays as it is.
 */
export function said(sentence: string): string {
  patterns ??= patternsOf(i18n.messages);
  return saidBy({ messages: i18n.messages, patterns, locale: pageLocale }, sentence) ?? sentence;
}

interface Catalogue {
  messages: Readonly<Record<string, unknown>>;
  patterns: readonly Pattern[];
  locale: Locale;
}

/** The same by a catalogue of one's own; undefined: it has nothing for it. */
export function saidBy(catalogue: Catalogue, sentence: string): string | undefined {
  const whole = catalogue.messages[PREFIX + sentence];
  if (typeof whole === 'string') return whole;
  for (const { matches, words } of catalogue.patterns) {
    const [found, ...parts] = matches.exec(sentence) ?? [];
    if (found !== undefined) return words.replace(/\{(\d)\}/g, (_, at) => part(catalogue, parts[Number(at)]));
  }
  return undefined;
}

const part = (catalogue: Catalogue, text = ''): string =>
  saidBy(catalogue, text) ?? saidList(catalogue, text) ?? saidFigure(text, catalogue.locale);

/** Several that the catalogue has, with commas between. */
function saidList({ messages }: Catalogue, text: string): string | undefined {
  const said = text.split(', ').map((each) => messages[PREFIX + each]);
  return said.every((each) => typeof each === 'string') ? said.join(', ') : undefined;
}

/** Those with most words first, so that a general one does not take what a special one says better. */
export const patternsOf = (messages: Readonly<Record<string, unknown>>): Pattern[] =>
  Object.entries(messages)
    .filter(([id]) => id.startsWith(PREFIX) && PLACE.test(id))
    .map(([id, words]) => ({ id: id.slice(PREFIX.length), words: String(words) }))
    .sort((a, b) => lettersOf(b.id) - lettersOf(a.id))
    .map(({ id, words }) => ({ matches: matcherOf(id), words }));

const lettersOf = (id: string): number => id.split(PLACE).join('').length;

const matcherOf = (id: string): RegExp => {
  const parts = id
    .split(/(\{\d#?\})/)
    .map((piece) => (PLACE.test(piece) ? (piece.includes('#') ? `(${FIGURE})` : '(.+?)') : escaped(piece)));
  return new RegExp(`^${parts.join('')}$`, 's');
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
