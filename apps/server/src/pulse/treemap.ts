import { Injectable } from '@nestjs/common';
import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import { formatShares, formatTokens } from '@openfloor/money';
import { IdeaBoard } from '../ideas/idea-board.js';
import { MarketStats } from '../markets/market-stats.js';
import { halfTicksText } from '../markets/price-text.js';
import { MeritBoard } from '../merit/merit-board.js';
import type { OpenHeadline } from './open-headlines.js';
import type { PulseTileModel } from './pulse-market.model.js';
import type { PulseSize } from './pulse-size.js';

/** The map of the floor: what is greatest comes first, and ideas without a size last, by age. */
@Injectable()
export class Treemap {
  constructor(
    private readonly ideas: IdeaBoard,
    private readonly merits: MeritBoard,
    private readonly stats: MarketStats,
  ) {}

  tiles(headlines: readonly OpenHeadline[], { by, size }: { by: PulseSize; size: number }): PulseTileModel[] {
    return headlines
      .map((headline) => ({ headline, area: headline.told ? this.area(headline, by) : -1 }))
      .sort((a, b) => b.area - a.area || a.headline.market.marketId - b.headline.market.marketId)
      .slice(0, size)
      .map(({ headline, area }) => ({ ...this.tile(headline), placedByFigure: area > 0 }));
  }

  private area({ market }: OpenHeadline, by: PulseSize): number {
    return by === 'VOLUME'
      ? market.volume
      : wholeTokens(this.merits.ofMarket(market.marketId)?.stakeMilli ?? 0);
  }

  private tile({ idea, market, told }: OpenHeadline): Omit<PulseTileModel, 'placedByFigure'> {
    const { marketId } = market;
    const merit = told ? this.merits.ofMarket(marketId) : null;
    return {
      marketId,
      idea: this.ideas.of(idea),
      title: idea.title,
      topic: idea.topic,
      stakes: merit === null ? null : formatTokens(wholeTokens(merit.stakeMilli)),
      volume: told ? formatShares(market.volume) : null,
      value: told ? halfTicksText(market.priceHalfTicks[0] ?? 0) : null,
      change: told ? halfTicksText(this.stats.changeTodayHalfTicks(market)) : null,
      merit: merit === null ? null : Math.round(merit.merit / 10),
      evidence: merit?.grade ?? null,
    };
  }
}

/** As the merit itself tells them. */
const wholeTokens = (milli: number): number => milli - (milli % MILLI_PER_TOKEN);
