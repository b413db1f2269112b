import type { SetAllowancePolicy, TradingPolicy } from '@openfloor/exchange';
import { type Parsed, parseOpenQuantity, parsePayout } from '@openfloor/money';
import { parseAmount } from '../answers/parse-amount.js';
import { parseTime } from '../answers/parse-time.js';
import type { AnswerCode } from '../answers/sentences.js';
import { refuse } from '../answers/submit-keyed.js';
import type { SetAllowancePolicyInput } from './exchange-change.model.js';
import type { SetTradingPolicyInput } from './trading-policy.model.js';

type Refusable<Value> = Parsed<Value, AnswerCode>;

const DAY_MS = 24 * 3600_000;
const LONGEST_DAYS = 366;

/** The valves as the core has them; which figures are too great is for the core to judge. Pure. */
export function tradingPolicy(input: SetTradingPolicyInput): Refusable<TradingPolicy> {
  const shares = sharesOf(input);
  if (!shares.ok) return shares;
  const money = moneyOf(input);
  if (!money.ok) return money;
  const band = parsePayout(input.band);
  if (!band.ok) return refuse('INVALID_POLICY');
  const counts = [input.openOrderLimit, input.pauseSeconds, input.challengeSeconds];
  if (counts.some((count) => count < 0)) return refuse('INVALID_POLICY');
  const value = {
    ...shares.value,
    openOrderLimit: input.openOrderLimit,
    bandTicks: band.value,
    pauseMs: 1_000 * input.pauseSeconds,
    ...money.value,
    challengeMs: 1_000 * input.challengeSeconds,
  };
  return { ok: true, value };
}

function sharesOf({ positionLimit, insiderLimit, orderLimit }: SetTradingPolicyInput) {
  const position = parseOpenQuantity(positionLimit);
  if (!position.ok) return position;
  const insider = parseOpenQuantity(insiderLimit);
  if (!insider.ok) return insider;
  const order = parseOpenQuantity(orderLimit);
  if (!order.ok) return order;
  const value = { positionLimit: position.value, insiderLimit: insider.value, orderLimit: order.value };
  return { ok: true, value } as const;
}

function moneyOf({ subsidyLimit, houseLimit, issueLimit }: SetTradingPolicyInput) {
  const subsidy = parseAmount(subsidyLimit);
  if (!subsidy.ok) return subsidy;
  const house = parseAmount(houseLimit);
  if (!house.ok) return house;
  const issue = parseAmount(issueLimit);
  if (!issue.ok) return issue;
  const value = {
    subsidyLimitMilli: subsidy.value,
    houseLimitMilli: house.value,
    issueLimitMilli: issue.value,
  };
  return { ok: true, value } as const;
}

/** The allowance as the core has it. Pure. */
export function allowancePolicy(input: SetAllowancePolicyInput): Refusable<SetAllowancePolicy> {
  const amount = parseAmount(input.amount);
  if (!amount.ok) return amount;
  const cap = parseAmount(input.cap);
  if (!cap.ok) return cap;
  const startsAt = parseTime(input.startsAt);
  if (!startsAt.ok) return startsAt;
  if (input.periodDays < 1 || input.periodDays > LONGEST_DAYS) return refuse('INVALID_POLICY');
  const periods = { periodMs: input.periodDays * DAY_MS, anchorAt: startsAt.value };
  return {
    ok: true,
    value: { type: 'SetAllowancePolicy', amountMilli: amount.value, capMilli: cap.value, ...periods },
  };
}
