import { MILLI_PER_TOKEN, type Ticks, ticks } from '@openfloor/kernel';
import { type Parsed, type PriceRefusal, parsePayout } from '@openfloor/money';
import type { PayoutRefusal } from '../answers/input-sentences.js';
import type { AnswerCode } from '../answers/sentences.js';
import { refuse } from '../answers/submit-keyed.js';
import type { ContractModel } from '../markets/contract.model.js';
import { indexOfContract } from '../markets/contract-names.js';
import type { ProposeResolutionInput } from './resolution.inputs.js';

const PAYOUT_REFUSALS: Record<PriceRefusal, PayoutRefusal> = {
  PRICE_NOT_A_NUMBER: 'PAYOUT_NOT_A_NUMBER',
  PRICE_OUT_OF_RANGE: 'PAYOUT_OUT_OF_RANGE',
  PRICE_OFF_TICK: 'PAYOUT_OFF_TICK',
};

type Said = Pick<ProposeResolutionInput, 'outcome' | 'payouts' | 'isVoid'>;
type Refusable<Value> = Parsed<Value, AnswerCode>;

/** What a share of each contract is paid, in ticks; nothing at all: void. Pure. */
export function payoutTicks(
  { outcome = null, payouts = null, isVoid = false }: Said,
  contracts: readonly ContractModel[],
): Refusable<Ticks[]> {
  const ways = [outcome !== null, payouts !== null, isVoid === true].filter(Boolean).length;
  if (ways !== 1) return refuse('OUTCOME_UNCLEAR');
  if (outcome !== null) return wholeTo(outcome, contracts);
  return payouts === null ? { ok: true, value: [] } : payoutsOf(payouts, contracts.length);
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
