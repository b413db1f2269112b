import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { InjectExchange } from '../exchange/tokens.js';
import { Ranking } from '../ideas/ranking.js';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';

/** The ideas that the organisation owes an answer, if they stay where they are. */
@Injectable()
export class TopBand {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly ranking: Ranking,
    private readonly ideas: IdeaCatalogue,
    private readonly policies: IdeasPolicies,
  ) {}

  /** Open ideas at the first places of the ranking, by id. */
  now(): Set<number> {
    const { topBand } = this.policies.current;
    const band = new Set<number>();
    for (const [marketId, place] of this.ranking.all()) {
      if (place > topBand) break;
      const ideaId = this.exchange.view.market(marketId)?.ideaId;
      if (ideaId !== undefined && this.isOpen(ideaId)) band.add(ideaId);
    }
    return band;
  }

  isOpen(ideaId: number): boolean {
    return this.ideas.find(ideaId)?.stage === 'OPEN';
  }
}
