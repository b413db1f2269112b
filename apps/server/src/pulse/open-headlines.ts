import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import type { Principal } from '../access/principal.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import type { Idea } from '../database/entities/idea.js';
import { InjectExchange } from '../exchange/tokens.js';
import { Exposures } from '../exposure/exposures.js';
import { isRanked } from '../ideas/ranking.js';
import { isSealed } from '../markets/sealed.js';

/** An idea whose headline is open. */
export interface OpenHeadline {
  readonly idea: Idea;
  readonly market: MarketView;
  /** The asker may be told its figures, and there are some. */
  readonly told: boolean;
}

/** The ideas on the floor that trade, as somebody may see them. From memory, by the ids of their markets. */
@Injectable()
export class OpenHeadlines {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly ideas: IdeaCatalogue,
    private readonly exposures: Exposures,
  ) {}

  of(asker: Principal): OpenHeadline[] {
    const open = this.ideas.all().flatMap((idea) => {
      const market = idea.heldAt === null ? this.exchange.view.market(idea.marketId) : undefined;
      if (market === undefined || !isRanked(market)) return [];
      const told = !isSealed(market) && !this.exposures.isHiddenFrom(asker, market.marketId);
      return [{ idea, market, told }];
    });
    return open.sort((a, b) => a.market.marketId - b.market.marketId);
  }
}
