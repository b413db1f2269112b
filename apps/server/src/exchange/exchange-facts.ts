import { Injectable } from '@nestjs/common';
import { type AllowancePolicy, allowancePeriod } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { formatTokens } from '@openfloor/money';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import type { ExchangeSetting } from '../database/exchange-setting.js';
import { tradingPolicyModel } from '../policy/trading-policy-model.js';
import type { AllowancePolicyModel, ExchangeModel } from './exchange.model.js';
import { exchangeNow } from './exchange-now.js';
import { InjectExchange, InjectExchangeSetting } from './tokens.js';

const DAY_MS = 24 * 3600_000;

/** The exchange in figures, from memory. */
@Injectable()
export class ExchangeFacts {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    @InjectExchangeSetting() private readonly setting: ExchangeSetting,
    private readonly catalogue: IdeaCatalogue,
  ) {}

  read(): ExchangeModel {
    const { epoch, view } = this.exchange;
    const now = exchangeNow(this.exchange);
    const markets = [...view.markets()];
    return {
      name: this.setting.name,
      demo: this.setting.kind === 'demo',
      ideaCount: this.catalogue.size,
      memberCount: [...view.allMembers()].length,
      openMarketCount: markets.filter(({ state }) => state === 'open' || state === 'auction').length,
      tradeCount: markets.reduce((sum, { tradeCount }) => sum + tradeCount, 0),
      epoch,
      sequence: String(view.sequence),
      serverTime: new Date(now),
      allowance: view.policy === null ? null : allowanceModel(view.policy, now),
      halted: view.halted,
      tradingPolicy: tradingPolicyModel(view.tradingPolicy, view.tradingPolicyVersion),
      topics: this.catalogue.topics(),
    };
  }
}

function allowanceModel(policy: AllowancePolicy, now: number): AllowancePolicyModel {
  const next = policy.anchorAt + (allowancePeriod(policy, now) + 1) * policy.periodMs;
  return {
    amount: formatTokens(policy.amountMilli),
    periodDays: Math.round(policy.periodMs / DAY_MS),
    nextCreditAt: new Date(next),
    cap: formatTokens(policy.capMilli),
  };
}
