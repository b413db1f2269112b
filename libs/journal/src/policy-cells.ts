import type { AllowancePolicySet, Stamp, TradingPolicySet } from '@openfloor/exchange';
import type { Cell } from './table.js';

/** In the order of the columns of `trading_policy`. */
export function tradingPolicyCells({ version, policy }: TradingPolicySet, { sequence, at }: Stamp): Cell[] {
  return [
    version,
    sequence,
    at,
    policy.positionLimit,
    policy.insiderLimit,
    policy.orderLimit,
    policy.openOrderLimit,
    policy.bandTicks,
    policy.pauseMs,
    policy.subsidyLimitMilli,
    policy.houseLimitMilli,
    policy.issueLimitMilli,
    policy.challengeMs,
  ];
}

/** In the order of the columns of `allowance_policy`. */
export function allowancePolicyCells(policy: AllowancePolicySet, { sequence, at }: Stamp): Cell[] {
  const { amountMilli, periodMs, anchorAt, capMilli } = policy;
  return [sequence, at, amountMilli, periodMs, anchorAt, capMilli];
}
