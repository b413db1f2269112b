import type { TradingPolicy } from '@openfloor/exchange';
import { formatShares, formatTokens } from '@openfloor/money';
import { ticksText } from '../markets/price-text.js';
import type { TradingPolicyModel } from './trading-policy.model.js';

/** The safety valves as the API tells them. Pure. */
export function tradingPolicyModel(policy: TradingPolicy, version: number): TradingPolicyModel {
  return {
    version,
    positionLimit: formatShares(policy.positionLimit),
    insiderLimit: formatShares(policy.insiderLimit),
    orderLimit: formatShares(policy.orderLimit),
    openOrderLimit: policy.openOrderLimit,
    band: ticksText(policy.bandTicks),
    pauseSeconds: Math.round(policy.pauseMs / 1_000),
    subsidyLimit: formatTokens(policy.subsidyLimitMilli),
    houseLimit: formatTokens(policy.houseLimitMilli),
    issueLimit: formatTokens(policy.issueLimitMilli),
    challengeSeconds: Math.round(policy.challengeMs / 1_000),
  };
}
