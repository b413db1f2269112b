import { cleanWords } from '../answers/clean-words.js';
import { parseAmount } from '../answers/parse-amount.js';
import type { IdeasPolicy } from '../ideas-policy/ideas-policy.js';
import type { SetIdeasPolicyInput } from './ideas-policy.model.js';

type Terms = Omit<IdeasPolicy, 'version'>;
type Figure = {
  [Name in keyof Terms]: Terms[Name] extends number
    ? Name extends 'challengeStakeMilli' | 'stakeCapMilli'
      ? never
      : Name
    : never;
}[keyof Terms];

interface Range {
  readonly least: number;
  readonly most: number;
  /** Minutes may have fractions. */
  readonly whole?: true;
  /** Who decides by majority cannot be an even number. */
  readonly odd?: true;
}

const DAY = 24 * 60;
/** Below a hundredth of a minute nobody can do anything. */
const LEAST_TIME = 0.01;

const RANGES: Readonly<Record<Figure, Range>> = {
  horizonDays: { least: 1, most: 3_660, whole: true },
  secondsNeeded: { least: 0, most: 100, whole: true },
  unitsNeeded: { least: 0, most: 100, whole: true },
  announceMinutes: { least: 0, most: 30 * DAY },
  auctionMinutes: { least: 0, most: 30 * DAY },
  blindMinutes: { least: 0, most: 366 * DAY },
  jurySize: { least: 1, most: 99, whole: true, odd: true },
  juryMinutes: { least: LEAST_TIME, most: 90 * DAY },
  panelSize: { least: 1, most: 99, whole: true, odd: true },
  panelMinutes: { least: LEAST_TIME, most: 90 * DAY },
  topBand: { least: 0, most: 1_000, whole: true },
  bandMinutes: { least: 0, most: 366 * DAY },
  answerMinutes: { least: LEAST_TIME, most: 366 * DAY },
  conflictDays: { least: 0, most: 366, whole: true },
  digestMinutes: { least: LEAST_TIME, most: 30 * DAY },
};

const MOST_STAKE_MILLI = 1_000_000_000;
const MOST_TOPICS = 50;
const MOST_PHRASES = 100;

export type ReadTerms =
  | { readonly ok: true; readonly value: Terms }
  /** The field that is wrong, and what it has to be. */
  | { readonly ok: false; readonly problem: string };

const wrong = (field: keyof SetIdeasPolicyInput, words: string): ReadTerms & { ok: false } => ({
  ok: false,
  problem: `${field}: ${words}.`,
});

/** The policy as it is kept, or the first field that is out of its range. Pure. */
export function ideasPolicyTerms(input: Omit<SetIdeasPolicyInput, 'idempotencyKey'>): ReadTerms {
  const problem = figureProblem(input);
  if (problem !== null) return problem;
  const season = line(input.season, 60);
  if (season === null) return wrong('season', 'one line of 1 to 60 characters');
  const stake = parseAmount(input.challengeStake);
  if (!stake.ok || stake.value > MOST_STAKE_MILLI)
    return wrong('challengeStake', '0 to 1,000,000 tokens in steps of 0.001');
  const cap = parseAmount(input.stakeCap);
  if (!cap.ok || cap.value === 0 || cap.value > MOST_STAKE_MILLI)
    return wrong('stakeCap', '0.001 to 1,000,000 tokens in steps of 0.001');
  const prohibited = prohibitedTopics(input.prohibited);
  if (prohibited === null)
    return wrong(
      'prohibited',
      'at most 50 topics, each named once in 1 to 60 characters, with 1 to 100 phrases of 1 to 100 characters',
    );
  const { headline, blindModeDefault } = input;
  const figures = Object.fromEntries(figureNames.map((name) => [name, input[name]])) as Pick<Terms, Figure>;
  const amounts = { challengeStakeMilli: stake.value, stakeCapMilli: cap.value };
  const value = { ...figures, ...amounts, season, headline, blindModeDefault, prohibited };
  return { ok: true, value };
}

const figureNames = Object.keys(RANGES) as Figure[];

function figureProblem(input: Pick<SetIdeasPolicyInput, Figure>): (ReadTerms & { ok: false }) | null {
  for (const name of figureNames) {
    const { least, most, whole = false, odd = false } = RANGES[name];
    const figure = input[name];
    const fits = figure >= least && figure <= most && (!whole || Number.isInteger(figure));
    if (fits && (!odd || figure % 2 === 1)) continue;
    return wrong(name, `${odd ? 'an odd number ' : ''}from ${least} to ${most.toLocaleString('en')}`);
  }
  return input.unitsNeeded > input.secondsNeeded
    ? wrong('unitsNeeded', 'not more units than colleagues who second')
    : null;
}

/** null: something in it cannot be. */
function prohibitedTopics(given: SetIdeasPolicyInput['prohibited']): Terms['prohibited'] | null {
  if (given.length > MOST_TOPICS) return null;
  const topics = given.map(({ topic, phrases }) => ({
    topic: line(topic, 60),
    phrases:
      phrases.length === 0 || phrases.length > MOST_PHRASES
        ? [null]
        : phrases.map((phrase) => line(phrase, 100)),
  }));
  if (new Set(topics.map(({ topic }) => topic)).size < topics.length) return null;
  const isWhole = (each: (typeof topics)[number]): each is { topic: string; phrases: string[] } =>
    each.topic !== null && each.phrases.every((phrase) => phrase !== null);
  return topics.every(isWhole) ? topics : null;
}

/** One line without blanks around it; null where it is empty, too long or has what no line has. */
function line(given: string, longest: number): string | null {
  const rules = { longest, oneLine: true, ifEmpty: 'EMPTY', ifTooLong: 'LONG' } as const;
  const cleaned = cleanWords<'EMPTY' | 'LONG'>(given, rules);
  return cleaned.ok ? cleaned.value : null;
}
