import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_SENTENCES } from '../../apps/server/src/account/account-sentences.js';
import { SENTENCES } from '../../apps/server/src/answers/sentences.js';
import { ANSWER_BACK_SENTENCES } from '../../apps/server/src/answers-back/answer-sentences.js';
import { ESTIMATE_SENTENCES } from '../../apps/server/src/estimates/estimate-sentences.js';
import { FOLLOW_SENTENCES } from '../../apps/server/src/follows/follow-sentences.js';
import { IDEA_LIFE_SENTENCES } from '../../apps/server/src/idea-life/idea-life-sentences.js';
import { DUTY_SENTENCES } from '../../apps/server/src/jury/duty-sentences.js';
import { MEMBER_SENTENCES } from '../../apps/server/src/members/member-sentences.js';
import { PERSON_SENTENCES } from '../../apps/server/src/members/person-sentences.js';
import { MODERATION_SENTENCES } from '../../apps/server/src/moderation/moderation-sentences.js';
import { PRIVACY_SENTENCES } from '../../apps/server/src/privacy/privacy-sentences.js';
import { PROPOSAL_SENTENCES } from '../../apps/server/src/proposals/proposal-sentences.js';
import { RESTRICTION_SENTENCES } from '../../apps/server/src/restrictions/restriction-sentences.js';
import { UNSEALING_SENTENCES } from '../../apps/server/src/risk/unsealing-sentences.js';
import { SEASON_SENTENCES } from '../../apps/server/src/seasons/season-sentences.js';
import { SIGN_IN_SENTENCES } from '../../apps/server/src/sign-in/sign-in-sentences.js';
import { TALK_SENTENCES } from '../../apps/server/src/talk/talk-sentences.js';
import { type Literal, spokenByServer } from './server-literals.js';
import { SERVER_SAMPLES } from './server-samples.js';
import { readTree, root } from './source-files.js';

/** Their sentences reach the page as they are. Those of single sign-on the page has itself (sign-in-problems.spec). */
const TABLES: readonly Record<string, string>[] = [
  SENTENCES,
  PERSON_SENTENCES,
  SIGN_IN_SENTENCES,
  ACCOUNT_SENTENCES,
  MEMBER_SENTENCES,
  PRIVACY_SENTENCES,
  PROPOSAL_SENTENCES,
  IDEA_LIFE_SENTENCES,
  ANSWER_BACK_SENTENCES,
  ESTIMATE_SENTENCES,
  MODERATION_SENTENCES,
  RESTRICTION_SENTENCES,
  UNSEALING_SENTENCES,
  DUTY_SENTENCES,
  TALK_SENTENCES,
  FOLLOW_SENTENCES,
  SEASON_SENTENCES,
];

interface Pattern {
  matches: RegExp;
  words: string;
}

/** The client's own: its files have no endings in their imports, which Node's resolution of types asks for. */
interface Said {
  patternsOf: (messages: Readonly<Record<string, unknown>>) => Pattern[];
  saidBy: (
    catalogue: { messages: Readonly<Record<string, unknown>>; patterns: readonly Pattern[]; locale: 'de' },
    sentence: string,
  ) => string | undefined;
}
const { patternsOf, saidBy }: Said = await import(join(root, 'apps/web/src/words/said.ts'));

const german: Record<string, string> = JSON.parse(readTree('apps/web/src/locales/server.de.json'));
const messages = Object.fromEntries(Object.entries(german).map(([id, words]) => [`server:${id}`, words]));
const patterns = patternsOf(messages);
const inGerman = (sentence: string) => saidBy({ messages, patterns, locale: 'de' }, sentence);

const tabled = new Set(TABLES.flatMap((table) => Object.values(table)));
const { sentences, pieces, texts } = spokenByServer();

/** What can stand where the code puts something into a sentence. */
const FILLINGS = [
  'Ada',
  '12',
  'a second',
  '3 March 2027 at 12:00',
  '3 March 2027 at 12:00 UTC',
  '“Ada”',
  'You may not trade',
  'Nobody in Ada may trade',
];
const fillings = (literal: Literal): string[] =>
  literal.reduce<string[]>(
    (begun, each) =>
      (each === undefined ? FILLINGS : [each]).flatMap((next) => begun.map((text) => text + next)),
    [''],
  );

const ENGLISH = /\b(the|of|and|you|your|is|it|to|for|people|by|from|shares|tokens|yes|no|points|they|if)\b/;
const figures = (text: string): string[] =>
  [...text.replace(/[{]\d#?[}]/g, '').matchAll(/\d(?:[\d.,]*\d)?/g)].map(([figure]) =>
    figure.replace(/[.,]/g, ''),
  );
const places = (text: string): string[] =>
  [...text.matchAll(/[{](\d)#?[}]/g)].map(([, at = '']) => at).sort();

describe('what the server says, in German', () => {
  it('has every sentence of the tables of refusals', () => {
    expect([...tabled].filter((sentence) => german[sentence] === undefined)).toEqual([]);
  });

  it('has every text that is made of figures, and leaves no English in it', () => {
    const poor = [...new Set(SERVER_SAMPLES)].map((sample) => [sample, inGerman(sample)]);
    expect(poor.filter(([, words]) => words === undefined || ENGLISH.test(words))).toEqual([]);
  });

  it('has every notice, every line of a history and every error of the API', () => {
    const unknown = sentences.filter(
      ({ literal }) => !fillings(literal).some((text) => inGerman(text) !== undefined),
    );
    expect(unknown.map(({ place, literal }) => `${place}: ${literal.join('…')}`)).toEqual([]);
  });

  it('has every piece that the code puts into them', () => {
    expect(pieces.filter((piece) => german[piece] === undefined)).toEqual([]);
  });

  it('keeps the figures and the places of what differs', () => {
    const lost = Object.entries(german).filter(
      ([id, words]) =>
        places(id).join() !== places(words).join() ||
        figures(id).sort().join() !== figures(words).sort().join(),
    );
    expect(lost).toEqual([]);
  });

  it('has no words that the server does not say any more', () => {
    expect(unsaid()).toEqual([]);
  });
});

/** Entries that are in no table and no text of the code, and that nothing of what was tried here is told by. */
function unsaid(): string[] {
  const told = new Set<string>();
  const noting = patterns.map(({ matches, words }) => ({
    matches,
    get words() {
      told.add(words);
      return words;
    },
  }));
  const known = new Proxy(messages, {
    get: (all, id) => {
      told.add(String(id));
      return all[String(id)];
    },
  });
  const spoken = [...SERVER_SAMPLES, ...sentences.flatMap(({ literal }) => fillings(literal))];
  for (const text of spoken) saidBy({ messages: known, patterns: noting, locale: 'de' }, text);
  return Object.entries(german)
    .filter(
      ([id, words]) => !(tabled.has(id) || texts.has(id) || told.has(`server:${id}`) || told.has(words)),
    )
    .map(([id]) => id);
}
