import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import type { Idea } from '../database/entities/idea.js';
import { InjectExchange } from '../exchange/tokens.js';
import { encodeId } from '../graphql/global-id.js';
import { isBlind } from '../idea-life/blind.js';
import type { MarketModel } from '../markets/market.model.js';
import { MarketBoard } from '../markets/market-board.js';
import { MarketsOfIdeas } from '../markets/markets-of-ideas.js';
import type { IdeaModel, ImportRecordModel } from './idea.model.js';
import { Ranking } from './ranking.js';

/** Ideas as the API tells them, from memory. */
@Injectable()
export class IdeaBoard {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly catalogue: IdeaCatalogue,
    private readonly markets: MarketBoard,
    private readonly ranking: Ranking,
    private readonly listed: MarketsOfIdeas,
  ) {}

  find(ideaId: number): IdeaModel | null {
    const idea = this.catalogue.find(ideaId);
    return idea === undefined ? null : this.of(idea);
  }

  /** The idea of a listed market. In the second before its row is read here, an idea is told without its words. */
  ofMarket(market: MarketView): IdeaModel {
    return this.find(market.ideaId) ?? this.wordless(market);
  }

  /** Rank and markets are made when they are asked for. */
  of(idea: Idea): IdeaModel {
    const { markets, ranking } = this;
    const market = this.exchange.view.market(idea.marketId);
    const all = () => this.marketsOf(idea.id, idea.marketId);
    return {
      id: encodeId('Idea', idea.id),
      ideaId: idea.id,
      row: idea,
      title: idea.title,
      summary: idea.summary,
      topic: idea.topic,
      ...lifeOf(idea),
      get rank() {
        return ranking.placeOf(idea.marketId);
      },
      proposedAt: idea.proposedAt,
      imported: importRecord(idea),
      get market() {
        return market === undefined ? null : markets.of(market);
      },
      get markets() {
        return all();
      },
    };
  }

  /** The headline first. */
  private marketsOf(ideaId: number, headlineId: number): MarketModel[] {
    const ids = this.listed.of(ideaId).filter((marketId) => marketId !== headlineId);
    return [headlineId, ...ids].flatMap((marketId) => this.markets.find(marketId) ?? []);
  }

  private wordless(market: MarketView): IdeaModel {
    return {
      id: encodeId('Idea', market.ideaId),
      ideaId: market.ideaId,
      row: null,
      title: 'A new idea',
      summary: '',
      topic: '',
      ...UNREAD,
      stageAt: new Date(this.exchange.view.at),
      rank: this.ranking.placeOf(market.marketId),
      proposedAt: new Date(this.exchange.view.at),
      imported: null,
      market: this.markets.of(market),
      markets: this.marketsOf(market.ideaId, market.marketId),
    };
  }
}

/** How far it has come, and what is told of its life to everybody. */
function lifeOf(idea: Idea) {
  const { stage, stageAt, opensAt, auctionEndsAt, blindUntil, season, headline } = idea;
  const blind = isBlind(idea);
  const held = idea.heldAt !== null;
  return {
    stage,
    stageAt,
    opensAt,
    auctionEndsAt,
    blind,
    blindUntil: blind ? blindUntil : null,
    held,
    season,
    headline,
  };
}

/** Of an idea that a market is of, before its row is read here. */
const UNREAD = {
  stage: 'OPEN',
  opensAt: null,
  auctionEndsAt: null,
  blind: true,
  blindUntil: null,
  held: false,
  season: null,
  headline: 'ADOPTED',
} as const;

function importRecord(idea: Idea): ImportRecordModel | null {
  const { sourceNumber, sourceKind, sourceStatus, discussionRounds, createdOn, recordedOutcome, resolvedOn } =
    idea;
  if (sourceNumber === null) return null;
  return {
    number: sourceNumber,
    kind: sourceKind ?? '',
    status: sourceStatus ?? '',
    discussionRounds: discussionRounds ?? 0,
    createdOn: createdOn ?? '',
    recordedOutcome,
    resolvedOn,
  };
}
