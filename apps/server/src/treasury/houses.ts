import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { safeInteger } from '@openfloor/kernel';
import { formatTokens } from '@openfloor/money';
import { DataSource } from 'typeorm';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { InjectExchange } from '../exchange/tokens.js';
import { encodeId } from '../graphql/global-id.js';
import { stateName } from '../markets/market-state.js';
import { MarketWords } from '../markets/market-words.js';
import type { HouseRiskModel } from './house-risk.model.js';

/** In milli-tokens; what is lost is negative. */
export interface HouseRisk {
  readonly market: MarketView;
  readonly subsidyMilli: number;
  readonly worstMilli: number;
  readonly pricesMilli: number;
  readonly bestMilli: number;
}

interface Row {
  owner_id: string;
  amount_milli: string;
  shares: string[];
}

/** Its account and its shares as of one moment; a market that is not funded yet has no account. */
const HOUSES = `SELECT owner_id, amount_milli, house_shares AS shares FROM balance
  JOIN market ON market_id = owner_id
  WHERE kind = 'house' AND house_shares <> '{}' AND market.state <> 'settled'`;

const TICKS = 1_000;

/** What the house has at risk, market by market. */
@Injectable()
export class Houses {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly words: MarketWords,
    private readonly ideas: IdeaCatalogue,
  ) {}

  /** Which has lost most at the prices of now first. */
  async all(): Promise<HouseRisk[]> {
    const rows: Row[] = await this.database.query(HOUSES);
    const risks = rows.flatMap((row) => this.risk(row) ?? []);
    return risks.sort((a, b) => a.pricesMilli - b.pricesMilli || a.market.marketId - b.market.marketId);
  }

  model({ market, subsidyMilli, worstMilli, pricesMilli, bestMilli }: HouseRisk): HouseRiskModel {
    return {
      marketId: encodeId('Market', market.marketId),
      ideaId: encodeId('Idea', market.ideaId),
      question: this.words.question(market),
      ideaTitle: this.ideas.find(market.ideaId)?.title ?? null,
      state: stateName(market.state),
      subsidy: formatTokens(subsidyMilli),
      atWorst: formatTokens(worstMilli),
      atPrices: formatTokens(pricesMilli),
      atBest: formatTokens(bestMilli),
    };
  }

  private risk({ owner_id, amount_milli, shares: owned }: Row): HouseRisk | null {
    const market = this.exchange.view.market(safeInteger(owner_id));
    const subsidyMilli = market?.house?.subsidyMilli;
    if (market === undefined || subsidyMilli === undefined) return null;
    const shares = owned.map(safeInteger);
    const gained = safeInteger(amount_milli) - subsidyMilli;
    const worth = shares.reduce((sum, count, k) => sum + (count * (market.priceHalfTicks[k] ?? 0)) / 2, 0);
    return {
      market,
      subsidyMilli,
      worstMilli: gained + TICKS * Math.min(...shares),
      pricesMilli: gained + Math.floor(worth),
      bestMilli: gained + TICKS * Math.max(...shares),
    };
  }
}
