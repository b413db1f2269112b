import { t } from '@lingui/core/macro';
import type { Entry } from '../format/entry';
import { readMoment } from '../format/moment-entry';
import { readTokensOrNone } from '../format/token-entry';
import type { ListMarketInput } from './exchange-mutations';
import { readStartingPrices } from './starting-prices';

/** What a milestone can ask. */
export type Template = 'DATED' | 'MEASURE' | 'NUMBER' | 'CHOICE';

export interface TypedListing {
  ideaId: string;
  template: Template;
  question: string;
  criteria: string;
  source: string;
  /** Handle of who says how it ended. */
  resolver: string;
  /** Of a number. */
  low: string;
  high: string;
  unit: string;
  /** Of a choice, one a line. */
  outcomes: string;
  /** In percent, one a line in the order of the outcomes; empty for all alike. */
  prices: string;
  /** Handles of the idea's team. */
  insiders: string;
  closes: string;
  subsidy: string;
}

export const emptyListing: TypedListing = {
  ideaId: '',
  template: 'DATED',
  question: '',
  criteria: '',
  source: '',
  resolver: '',
  low: '',
  high: '',
  unit: '',
  outcomes: '',
  prices: '',
  insiders: '',
  closes: '',
  subsidy: '0',
};

type Field = keyof TypedListing;

interface ReadListing {
  input: ListMarketInput | null;
  problems: Partial<Record<Field, string>>;
}

/** The outcomes as typed, one a line. */
export const outcomesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function readListing(typed: TypedListing, now = new Date()): ReadListing {
  const closes = readMoment(typed.closes, now);
  const subsidy = readTokensOrNone(typed.subsidy);
  const outcomes = typed.template === 'CHOICE' ? outcomesOf(typed.outcomes) : null;
  const prices = readStartingPrices(typed.prices, outcomes?.length || 2);
  const insiders = handlesOf(typed.insiders);
  const problems: ReadListing['problems'] = {
    ...problem('ideaId', typed.ideaId === '' ? t`Choose the idea that it is about.` : undefined),
    ...problem('question', typed.question.trim() === '' ? t`Put the claim as a question.` : undefined),
    ...problem('criteria', typed.criteria.trim() === '' ? t`Say by what it is resolved.` : undefined),
    ...problem('source', typed.source.trim() === '' ? t`Say where the answer is found.` : undefined),
    ...problem('resolver', typed.resolver.trim() === '' ? t`Name who says how it ended.` : undefined),
    ...problem('outcomes', outcomes === null ? undefined : outcomesProblem(outcomes)),
    ...(typed.template === 'NUMBER' && rangeProblems(typed)),
    ...problem('prices', prices.problem),
    ...problem('closes', closes.problem),
    ...problem('subsidy', subsidy.problem),
  };
  if (Object.keys(problems).length > 0) return { input: null, problems };
  return { input: inputOf(typed, { closes, subsidy, outcomes, prices: prices.value, insiders }), problems };
}

interface ReadParts {
  closes: Entry;
  subsidy: Entry;
  outcomes: string[] | null;
  prices: string[] | null | undefined;
  insiders: string[];
}

function inputOf(typed: TypedListing, read: ReadParts): ListMarketInput {
  const { ideaId, template } = typed;
  const isNumber = template === 'NUMBER';
  return {
    ideaId,
    template,
    question: typed.question.trim(),
    criteria: typed.criteria.trim(),
    source: typed.source.trim(),
    resolver: typed.resolver.trim(),
    low: isNumber ? typed.low.trim() : null,
    high: isNumber ? typed.high.trim() : null,
    unit: isNumber ? typed.unit.trim() : null,
    outcomes: read.outcomes,
    referencePrices: read.prices ?? null,
    insiders: read.insiders.length === 0 ? null : read.insiders,
    closesAt: read.closes.value ?? '',
    subsidy: read.subsidy.value === '0' ? null : read.subsidy.value,
  };
}

function outcomesProblem(outcomes: readonly string[]): string | undefined {
  if (outcomes.length < 2 || outcomes.length > 50) return t`A market has 2 to 50 outcomes, one a line.`;
  if (outcomes.some((outcome) => [...outcome].length > 60)) return t`An outcome has at most 60 characters.`;
  return new Set(outcomes).size < outcomes.length ? t`Every outcome can be named only once.` : undefined;
}

const number = /^-?\d{1,12}(\.\d{1,6})?$/;

function rangeProblems({ low, high, unit }: TypedListing): ReadListing['problems'] {
  const wrong = t`Enter a plain number such as 42 or 12.5.`;
  const [from, to] = [low.trim(), high.trim()];
  const both = number.test(from) && number.test(to);
  return {
    ...problem('low', number.test(from) ? undefined : wrong),
    ...problem('high', number.test(to) ? undefined : wrong),
    ...problem(
      'high',
      both && Number(from) >= Number(to) ? t`It has to be more than the low end.` : undefined,
    ),
    ...problem('unit', unit.trim() === '' ? t`Say what is counted.` : undefined),
  };
}

/** Handles as typed, with commas or on lines of their own; a handle can be two words. */
const handlesOf = (text: string): string[] =>
  text
    .split(/[\n,;]+/)
    .map((handle) => handle.trim())
    .filter((handle) => handle !== '');

const problem = (field: Field, sentence: string | undefined): Partial<Record<Field, string>> =>
  sentence === undefined ? {} : { [field]: sentence };

const fields: readonly [RegExp, Field][] = [
  [/^(QUESTION_|TEXT_)/, 'question'],
  [/^CRITERIA_/, 'criteria'],
  [/^SOURCE_/, 'source'],
  [/^(RESOLVER_|UNKNOWN_RESOLVER)/, 'resolver'],
  [/^RANGE_/, 'high'],
  [/^UNIT_/, 'unit'],
  [/^(OUTCOME_|INVALID_CONTRACTS)/, 'outcomes'],
  [/^(INVALID_REFERENCE|PRICE_)/, 'prices'],
  [/^(INSIDERS_|INVALID_INSIDERS|UNKNOWN_HANDLE)/, 'insiders'],
  [/^(CLOSES_|TIME_)/, 'closes'],
  [/^(SUBSIDY_|AMOUNT_|TREASURY_)/, 'subsidy'],
  [/^(UNKNOWN_IDEA|IDEA_NOT_OPEN)/, 'ideaId'],
];

/** Beside which field a refusal belongs; the others stand at the button. */
export const refusedListingField = (code: string | undefined): Field | null =>
  fields.find(([pattern]) => pattern.test(code ?? ''))?.[1] ?? null;
