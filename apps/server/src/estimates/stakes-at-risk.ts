import { Injectable } from '@nestjs/common';
import type { OrderView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { InjectExchange } from '../exchange/tokens.js';
import { NO, YES } from './estimate-order.js';
import { OwnedAtCost, type Pair } from './owned-at-cost.js';
import { sideAtRiskMilli } from './side-at-risk.js';

/** Milli-tokens that would be lost if the other side came true. */
export interface AtRisk {
  readonly yesMilli: number;
  readonly noMilli: number;
}

/** What members have at risk in markets of two outcomes now: whatever is sold or cancelled is not. */
@Injectable()
export class StakesAtRisk {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly owned: OwnedAtCost,
  ) {}

  /** In the order of the pairs. */
  async of(pairs: readonly Pair[]): Promise<AtRisk[]> {
    const holdings = await this.owned.of(pairs);
    const open = this.openOrdersOf(pairs);
    return pairs.map(({ marketId, memberId }, index) => {
      const holding = holdings[index] ?? { shares: [], costMilli: [] };
      const orders = (open.get(memberId) ?? []).filter((order) => order.marketId === marketId);
      return {
        yesMilli: sideAtRiskMilli(YES, holding, orders),
        noMilli: sideAtRiskMilli(NO, holding, orders),
      };
    });
  }

  /** Each member's once, though many pairs may be of the same. */
  private openOrdersOf(pairs: readonly Pair[]): Map<number, readonly OrderView[]> {
    const members = new Set(pairs.map(({ memberId }) => memberId));
    return new Map([...members].map((memberId) => [memberId, this.exchange.view.openOrdersOf(memberId)]));
  }
}
