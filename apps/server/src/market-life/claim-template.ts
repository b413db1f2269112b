import type { Parsed } from '@openfloor/money';
import { cleanWords, type TextRules } from '../answers/clean-words.js';
import type { AnswerCode } from '../answers/sentences.js';
import { refuse } from '../answers/submit-keyed.js';
import type { MilestoneTemplate } from '../database/entities/claim.js';
import { cleanOutcomes } from './claim-outcomes.js';
import type { ListMarketInput } from './market-life.inputs.js';
import { plainNumber, rangeOf } from './number-range.js';

type Refusable<Value> = Parsed<Value, AnswerCode>;

/** What kind of claim it is, and what belongs to that kind. */
export interface TemplateTerms {
  readonly template: MilestoneTemplate;
  /** The contracts' names; none: YES and NO. */
  readonly outcomes: readonly string[];
  readonly source: string;
  /** Of a NUMBER; else null. */
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string | null;
}

type Range = Pick<TemplateTerms, 'low' | 'high' | 'unit'>;

const NO_RANGE: Range = { low: null, high: null, unit: null };
/** Of a number, where nobody calls them otherwise: the first one gains with the value. */
const HIGHER_LOWER = ['HIGHER', 'LOWER'];

const SOURCE: TextRules<AnswerCode> = {
  longest: 500,
  oneLine: true,
  ifEmpty: 'CLAIM_INCOMPLETE',
  ifTooLong: 'SOURCE_TOO_LONG',
};
const UNIT: TextRules<AnswerCode> = {
  longest: 40,
  oneLine: true,
  ifEmpty: 'CLAIM_INCOMPLETE',
  ifTooLong: 'UNIT_TOO_LONG',
};

/** What an officer wrote, checked. Without a kind it is a choice where outcomes are named, else something dated. Pure. */
export function templateTerms(input: ListMarketInput): Refusable<TemplateTerms> {
  const template = input.template ?? ((input.outcomes ?? null) === null ? 'DATED' : 'CHOICE');
  if (template === 'HEADLINE') return refuse('TEMPLATE_MISMATCH');
  const outcomes = outcomesOf(template, input.outcomes ?? null);
  if (!outcomes.ok) return outcomes;
  const source = cleanWords(input.source ?? '', SOURCE);
  if (!source.ok) return source;
  const range = rangeTerms(template, input);
  if (!range.ok) return range;
  return { ok: true, value: { template, outcomes: outcomes.value, source: source.value, ...range.value } };
}

function outcomesOf(template: MilestoneTemplate, given: readonly string[] | null): Refusable<string[]> {
  switch (template) {
    case 'MEASURE':
    case 'DATED':
      return given === null ? { ok: true, value: [] } : refuse('TEMPLATE_MISMATCH');
    case 'NUMBER':
      if (given !== null && given.length !== HIGHER_LOWER.length) return refuse('TEMPLATE_MISMATCH');
      return cleanOutcomes(given ?? HIGHER_LOWER);
    case 'CHOICE':
      return given === null ? refuse('TEMPLATE_MISMATCH') : cleanOutcomes(given);
  }
}

function rangeTerms(template: MilestoneTemplate, input: ListMarketInput): Refusable<Range> {
  const { low = null, high = null, unit: words = null } = input;
  if (template !== 'NUMBER') {
    const isGiven = low !== null || high !== null || words !== null;
    return isGiven ? refuse('TEMPLATE_MISMATCH') : { ok: true, value: NO_RANGE };
  }
  if (low === null || high === null) return refuse('CLAIM_INCOMPLETE');
  const range = rangeOf({ low, high });
  if (range === null) return refuse('RANGE_INVALID');
  const unit = cleanWords(words ?? '', UNIT);
  if (!unit.ok) return unit;
  return {
    ok: true,
    value: { low: plainNumber(range.low), high: plainNumber(range.high), unit: unit.value },
  };
}
