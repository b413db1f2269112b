import { MILLI_PER_TOKEN, type Ticks, ticks } from '@openfloor/kernel';
import { type Parsed, type PriceRefusal, parsePayout } from '@openfloor/money';
import type { PayoutRefusal } from '../answers/input-sentences.js';
import type { AnswerCode } from '../answers/sentences.js';
import { refuse } from '../answers/submit-keyed.js';
import { millionths, type NumberRange, numberPayout, plainNumber } from '../market-life/number-range.js';
import type { ContractModel } from '../markets/contract.model.js';
import { indexOfContract } from '../markets/contract-names.js';
import type { ProposeResolutionInput } from './resolution.inputs.js';

const PAYOUT_REFUSALS: Record<PriceRefusal, PayoutRefusal> = {
  PRICE_NOT_A_NUMBER: 'PAYOUT_NOT_A_NUMBER',
  PRICE_OUT_OF_RANGE: 'PAYOUT_OUT_OF_RANGE',
  PRICE_OFF_TICK: 'PAYOUT_OFF_TICK',
};

type SaidInput = Pick<ProposeResolutionInput, 'outcome' | 'payouts' | 'value' | 'isVoid'>;
type Refusable<Value> = Parsed<Value, AnswerCode>;

/** What a market pays, and what follows from whom. */
export interface Ending {
  /** In ticks, by contract; nothing at all: void. */
  readonly payoutTicks: Ticks[];
  /** Of a claim about a number. */
  readonly value: string | null;
}

export interface Resolvable {
  readonly contracts: readonly ContractModel[];
  /** Of a claim about a number; null of others. */
  readonly range: NumberRange | null;
}

/** How a market is said to have ended. Pure. */
export function endingOf(said: SaidInput, { contracts, range }: Resolvable): Refusable<Ending> {
  const { outcome = null, payouts = null, value = null, isVoid = false } = said;
  const ways = [outcome !== null, payouts !== null, value !== null, isVoid === true].filter(Boolean).length;
  if (ways !== 1) return refuse('OUTCOME_UNCLEAR');
  if (isVoid === true) return { ok: true, value: { payoutTicks: [], value: null } };
  if (range !== null) return value === null ? refuse('VALUE_NEEDED') : byValue(value, range);
  if (value !== null) return refuse('VALUE_NOT_ALLOWED');
  const paid = outcome === null ? payoutsOf(payouts ?? [], contracts.length) : wholeTo(outcome, contracts);
  return paid.ok ? { ok: true, value: { payoutTicks: paid.value, value: null } } : paid;
}

function byValue(text: string, range: NumberRange): Refusable<Ending> {
  const value = millionths(text);
  if (value === null) return refuse('VALUE_NOT_A_NUMBER');
  return { ok: true, value: { payoutTicks: numberPayout(value, range), value: plainNumber(value) } };
}

function wholeTo(outcome: string, contracts: readonly ContractModel[]): Refusable<Ticks[]> {
  const winner = indexOfContract(contracts, outcome);
  if (winner === null) return refuse('UNKNOWN_CONTRACT');
  return { ok: true, value: contracts.map(({ index }) => ticks(index === winner ? MILLI_PER_TOKEN : 0)) };
}

/** That they add up is for the core to judge; that there are as many as contracts too, but for none, which is void. */
function payoutsOf(given: readonly string[], contracts: number): Refusable<Ticks[]> {
  if (given.length !== contracts) return refuse('INVALID_PAYOUT');
  const payouts: Ticks[] = [];
  for (const text of given) {
    const payout = parsePayout(text);
    if (!payout.ok) return refuse(PAYOUT_REFUSALS[payout.code]);
    payouts.push(payout.value);
  }
  return { ok: true, value: payouts };
}
