import type { Entry } from '../format/entry';
import { readMoment } from '../format/moment-entry';
import { readTokensOrNone } from '../format/token-entry';
import type { ListMarketInput } from './exchange-mutations';
import { readStartingPrices } from './starting-prices';

export interface TypedListing {
  ideaId: string;
  question: string;
  criteria: string;
  /** One a line; empty for YES and NO. */
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
  question: '',
  criteria: '',
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

/** The outcomes as typed, one a line; none stands for YES and NO. */
export const outcomesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function readListing(typed: TypedListing, now = new Date()): ReadListing {
  const closes = readMoment(typed.closes, now);
  const subsidy = readTokensOrNone(typed.subsidy);
  const outcomes = outcomesOf(typed.outcomes);
  const prices = readStartingPrices(typed.prices, outcomes.length || 2);
  const insiders = handlesOf(typed.insiders);
  const problems: ReadListing['problems'] = {
    ...problem('ideaId', typed.ideaId === '' ? 'Choose the idea that it is about.' : undefined),
    ...problem('question', typed.question.trim() === '' ? 'Put the claim as a question.' : undefined),
    ...problem('criteria', typed.criteria.trim() === '' ? 'Say by what it is resolved.' : undefined),
    ...problem('outcomes', outcomesProblem(outcomes)),
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
  outcomes: string[];
  prices: string[] | null | undefined;
  insiders: string[];
}

function inputOf({ ideaId, question, criteria }: TypedListing, read: ReadParts): ListMarketInput {
  return {
    ideaId,
    question: question.trim(),
    criteria: criteria.trim(),
    outcomes: read.outcomes.length === 0 ? null : read.outcomes,
    referencePrices: read.prices ?? null,
    insiders: read.insiders.length === 0 ? null : read.insiders,
    closesAt: read.closes.value ?? '',
    subsidy: read.subsidy.value === '0' ? null : read.subsidy.value,
  };
}

function outcomesProblem(outcomes: readonly string[]): string | undefined {
  if (outcomes.length === 1 || outcomes.length > 50) return 'A market has 2 to 50 outcomes, one a line.';
  if (outcomes.some((outcome) => [...outcome].length > 60)) return 'An outcome has at most 60 characters.';
  return new Set(outcomes).size < outcomes.length ? 'Every outcome can be named only once.' : undefined;
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
  [/^(OUTCOME_|INVALID_CONTRACTS)/, 'outcomes'],
  [/^(INVALID_REFERENCE|PRICE_)/, 'prices'],
  [/^(INSIDERS_|INVALID_INSIDERS|UNKNOWN_HANDLE)/, 'insiders'],
  [/^(CLOSES_|TIME_)/, 'closes'],
  [/^(SUBSIDY_|AMOUNT_|TREASURY_)/, 'subsidy'],
  [/^UNKNOWN_IDEA/, 'ideaId'],
];

/** Beside which field a refusal belongs; the others stand at the button. */
export const refusedListingField = (code: string | undefined): Field | null =>
  fields.find(([pattern]) => pattern.test(code ?? ''))?.[1] ?? null;
