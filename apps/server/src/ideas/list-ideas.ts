import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { InjectExchange } from '../exchange/tokens.js';
import { decodeCursor, encodeCursor, type Page, pageOf, pageSize } from '../graphql/page.js';
import { MarketStats } from '../markets/market-stats.js';
import type { IdeaModel } from './idea.model.js';
import { IdeaBoard } from './idea-board.js';
import {
  compareKeys,
  type IdeaOrder,
  type ListedIdea,
  SORT_KEY_LENGTH,
  type SortKey,
  sortKey,
} from './idea-order.js';

export const IDEA_PAGE = { usual: 50, most: 1_000 };

export interface IdeaFilter {
  readonly first: number | null;
  readonly after: string | null;
  readonly orderBy: IdeaOrder;
  readonly search: string | null;
  readonly topic: string | null;
}

/**
 * The list of ideas, from memory. A cursor holds the place in the order (a price, a time) and not an offset, so
 * while one pages, ideas that do not move are seen exactly once, whatever others do.
 */
@Injectable()
export class ListIdeas {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly catalogue: IdeaCatalogue,
    private readonly stats: MarketStats,
    private readonly board: IdeaBoard,
  ) {}

  page(filter: IdeaFilter): Page<IdeaModel> & { totalCount: number } {
    const size = pageSize(filter.first, IDEA_PAGE);
    const after = filter.after === null ? null : decodeCursor(filter.after, SORT_KEY_LENGTH);
    const sorted = this.sorted(filter);
    const start = after === null ? 0 : firstBeyond(sorted, after);
    const edges = sorted.slice(start, start + size).map(({ key, idea }) => ({
      cursor: encodeCursor(key),
      node: this.board.of(idea),
    }));
    const more = { hasNextPage: start + size < sorted.length, hasPreviousPage: start > 0 };
    return { ...pageOf(edges, more), totalCount: sorted.length };
  }

  private sorted({ orderBy, search, topic }: IdeaFilter) {
    const wanted = search?.trim().toLowerCase() ?? '';
    const ideas = this.catalogue
      .all()
      .filter((idea) => topic === null || idea.topic === topic)
      .filter(({ title }) => wanted === '' || title.toLowerCase().includes(wanted));
    const change = (market: NonNullable<ListedIdea['market']>) => this.stats.changeTodayHalfTicks(market);
    return ideas
      .map((idea) => {
        const market = this.exchange.view.market(idea.marketId);
        return { idea, key: sortKey(orderBy, { idea, market }, change) };
      })
      .sort((a, b) => compareKeys(a.key, b.key));
  }
}

function firstBeyond(sorted: readonly { readonly key: SortKey }[], after: readonly number[]): number {
  const index = sorted.findIndex(({ key }) => compareKeys(key, after) > 0);
  return index === -1 ? sorted.length : index;
}
