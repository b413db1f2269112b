import { MILLI_PER_TOKEN, type Milli, milli, type Ticks, ticks } from '@openfloor/kernel';
import { type Parsed, parsePrice } from '@openfloor/money';
import { cleanWords } from '../answers/clean-words.js';
import { parseAmount } from '../answers/parse-amount.js';
import { parseTime } from '../answers/parse-time.js';
import type { AnswerCode } from '../answers/sentences.js';
import { refuse } from '../answers/submit-keyed.js';
import { FEWEST_OUTCOMES } from './claim-outcomes.js';
import { type TemplateTerms, templateTerms } from './claim-template.js';
import type { ListMarketInput } from './market-life.inputs.js';

type Refusable<Value> = Parsed<Value, AnswerCode>;

/** A claim as it is listed. */
export interface ClaimTerms extends TemplateTerms {
  readonly question: string;
  readonly criteria: string;
  readonly contracts: number;
  /** Milliseconds since 1970. */
  readonly closesAt: number;
  readonly referenceTicks: readonly Ticks[];
  readonly subsidyMilli: Milli;
}

/** What an officer wrote, checked; what the core can judge better is left to it. Pure. */
export function claimTerms(input: ListMarketInput): Refusable<ClaimTerms> {
  const words = wordsOf(input);
  if (!words.ok) return words;
  const template = templateTerms(input);
  if (!template.ok) return template;
  const contracts = template.value.outcomes.length || FEWEST_OUTCOMES;
  const closesAt = parseTime(input.closesAt);
  if (!closesAt.ok) return closesAt;
  const references = referencesOf(input.referencePrices ?? null, contracts);
  if (!references.ok) return references;
  const subsidy = subsidyOf(input.subsidy ?? null);
  if (!subsidy.ok) return subsidy;
  const figures = { closesAt: closesAt.value, referenceTicks: references.value, subsidyMilli: subsidy.value };
  return { ok: true, value: { ...words.value, ...template.value, contracts, ...figures } };
}

function wordsOf(input: ListMarketInput): Refusable<{ question: string; criteria: string }> {
  const question = cleanWords(input.question, {
    longest: 300,
    oneLine: true,
    ifEmpty: 'QUESTION_EMPTY',
    ifTooLong: 'QUESTION_TOO_LONG',
  });
  if (!question.ok) return question;
  const rules = { longest: 5_000, ifEmpty: 'CRITERIA_EMPTY', ifTooLong: 'CRITERIA_TOO_LONG' } as const;
  const criteria = cleanWords(input.criteria, rules);
  if (!criteria.ok) return criteria;
  return { ok: true, value: { question: question.value, criteria: criteria.value } };
}

function referencesOf(given: readonly string[] | null, contracts: number): Refusable<Ticks[]> {
  if (given === null) return { ok: true, value: evenly(contracts) };
  if (given.length !== contracts) return refuse('INVALID_REFERENCE');
  const prices: Ticks[] = [];
  for (const text of given) {
    const price = parsePrice(text);
    if (!price.ok) return price;
    prices.push(price.value);
  }
  return { ok: true, value: prices };
}

/** 1 token in equal parts; the ticks that are left over go to the first ones. */
function evenly(contracts: number): Ticks[] {
  const each = Math.floor(MILLI_PER_TOKEN / contracts);
  const left = MILLI_PER_TOKEN - each * contracts;
  return Array.from({ length: contracts }, (_, index) => ticks(each + (index < left ? 1 : 0)));
}

function subsidyOf(given: string | null): Refusable<Milli> {
  return given === null ? { ok: true, value: milli(0) } : parseAmount(given);
}
