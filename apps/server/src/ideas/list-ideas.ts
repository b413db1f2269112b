import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { Principal } from '../access/principal.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import type { Idea, IdeaStage } from '../database/entities/idea.js';
import { InjectExchange } from '../exchange/tokens.js';
import { Exposures } from '../exposure/exposures.js';
import { decodeCursor, encodeCursor, type Page, pageOf, pageSize } from '../graphql/page.js';
import { isOnFloor } from '../idea-life/stage-moves.js';
import { MarketStats } from '../markets/market-stats.js';
import { MeritBoard } from '../merit/merit-board.js';
import { normalTag } from '../proposals/tags.js';
import { hiddenTurns } from './hidden-turns.js';
import type { IdeaModel } from './idea.model.js';
import { IdeaBoard } from './idea-board.js';
import {
  compareKeys,
  type IdeaOrder,
  type ListedIdea,
  SORT_KEY_LENGTH,
  type SortKey,
  sortKey,
  tellsFigure,
} from './idea-order.js';

export const IDEA_PAGE = { usual: 50, most: 1_000 };

export interface IdeaFilter {
  readonly first: number | null;
  readonly after: string | null;
  readonly orderBy: IdeaOrder;
  readonly search: string | null;
  readonly topic: string | null;
  /** Null: those on the floor. */
  readonly stages: readonly IdeaStage[] | null;
  readonly tag: string | null;
  /** Of these ideas alone, by id. */
  readonly only?: ReadonlySet<number>;
}

interface Sorted {
  readonly idea: Idea;
  readonly key: SortKey;
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
    private readonly merits: MeritBoard,
    private readonly exposures: Exposures,
  ) {}

  page(filter: IdeaFilter, asker: Principal | null): Page<IdeaModel> & { totalCount: number } {
    const size = pageSize(filter.first, IDEA_PAGE);
    const list = `ideas ${filter.orderBy}`;
    const after = filter.after === null ? null : decodeCursor(list, filter.after, SORT_KEY_LENGTH);
    const sorted = this.sorted(filter, asker);
    const start = after === null ? 0 : firstBeyond(sorted, after);
    const edges = sorted.slice(start, start + size).map(({ key, idea }) => ({
      cursor: encodeCursor(list, key),
      node: this.board.of(idea),
    }));
    const seen = start + Math.max(size, after === null ? 0 : 1);
    this.noteSeen(filter.orderBy, sorted.slice(0, seen), asker);
    const more = { hasNextPage: start + size < sorted.length, hasPreviousPage: start > 0 };
    return { ...pageOf(edges, more), totalCount: sorted.length };
  }

  /** A cursor that nobody was given is a question about what lies before it, so that this was told too. */
  private noteSeen(order: IdeaOrder, seen: readonly Sorted[], asker: Principal | null): void {
    if (asker === null) return;
    const told = seen.filter(({ key }) => tellsFigure(order, key)).map(({ idea }) => idea.marketId);
    this.exposures.note(asker.memberId, told);
  }

  private sorted({ orderBy, ...filter }: IdeaFilter, asker: Principal | null): Sorted[] {
    const change = (market: NonNullable<ListedIdea['market']>) => this.stats.changeTodayHalfTicks(market);
    const turnOf = this.turns(asker);
    return this.catalogue
      .all()
      .filter(isWanted(filter))
      .map((idea) => ({ idea, key: sortKey(orderBy, this.listed(idea, turnOf(idea)), change) }))
      .sort((a, b) => compareKeys(a.key, b.key));
  }

  private listed(idea: Idea, turn: number | null): ListedIdea {
    const { marketId } = idea;
    return { idea, market: this.exchange.view.market(marketId), merit: this.merits.ofMarket(marketId), turn };
  }

  /** What is hidden from who asks must not show in the order. */
  private turns(asker: Principal | null): (idea: Idea) => number | null {
    if (asker === null || !this.exposures.isVeiled(asker.memberId)) return () => null;
    const greatestId = Math.max(0, ...this.catalogue.all().map(({ marketId }) => marketId));
    const turnOf = hiddenTurns({ memberId: asker.memberId, at: this.exchange.view.at, greatestId });
    return ({ marketId }) => (this.exposures.isHiddenFrom(asker, marketId) ? turnOf(marketId) : null);
  }
}

/** Drafts are not in the catalogue; what curators have to look at first is told to nobody meanwhile. Pure. */
function isWanted({
  search,
  topic,
  stages,
  tag,
  only,
}: Omit<IdeaFilter, 'orderBy'>): (idea: Idea) => boolean {
  const words = search?.trim().toLowerCase() ?? '';
  const wantedTag = tag === null ? null : normalTag(tag);
  return (idea) =>
    idea.heldAt === null &&
    (stages === null ? isOnFloor(idea.stage) : stages.includes(idea.stage)) &&
    (topic === null || idea.topic === topic) &&
    (wantedTag === null || idea.tags.includes(wantedTag)) &&
    (only === undefined || only.has(idea.id)) &&
    (words === '' || idea.title.toLowerCase().includes(words));
}

function firstBeyond(sorted: readonly Sorted[], after: readonly number[]): number {
  const index = sorted.findIndex(({ key }) => compareKeys(key, after) > 0);
  return index === -1 ? sorted.length : index;
}
