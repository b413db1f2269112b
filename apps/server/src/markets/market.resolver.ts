import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { spendRead } from '../graphql/read-budget.js';
import { BookModel } from './book.model.js';
import { BookReader } from './book-reader.js';
import { MarketModel } from './market.model.js';
import { MarketBoard } from './market-board.js';
import { HistoryRange } from './market-enums.js';
import { PriceHistory } from './price-history.js';
import { PriceHistoryModel } from './price-history.model.js';
import { TradeConnectionModel } from './trade.model.js';
import { TradeHistory } from './trade-history.js';

/** What of a market is asked for one market at a time. */
@Resolver(() => MarketModel)
export class MarketResolver {
  constructor(
    private readonly board: MarketBoard,
    private readonly books: BookReader,
    private readonly trades: TradeHistory,
    private readonly history: PriceHistory,
  ) {}

  @Query(() => MarketModel, { nullable: true, description: 'One market; null for an id that is unknown.' })
  market(@Args('id', { type: () => ID }) id: string): MarketModel | null {
    const market = this.board.view(id);
    return market === undefined ? null : this.board.of(market);
  }

  @ResolveField(() => BookModel, {
    description:
      'The book now, of the first contract or the one that is named: so many of the best levels of each side.',
  })
  book(
    @Parent() { marketId }: MarketModel,
    @Args('levels', { type: () => Int, nullable: true, defaultValue: 10 }) levels: number | null,
    @Args('contract', { type: () => String, nullable: true }) contract: string | null,
    @Context() request: RequestContext,
  ): BookModel {
    const index = this.board.contractIndex(marketId, contract);
    return this.books.asked({ marketId, contract: index }, levels, request);
  }

  @ResolveField(() => TradeConnectionModel, { name: 'trades', description: 'Newest first.' })
  tradesOf(
    @Parent() { marketId }: MarketModel,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context() request: RequestContext,
  ): Promise<TradeConnectionModel> {
    spendRead(request);
    return this.trades.page(marketId, { first, after: after ?? null });
  }

  @ResolveField(() => PriceHistoryModel, {
    description: 'Candles, oldest first, of the first contract or the one that is named.',
  })
  priceHistory(
    @Parent() { marketId }: MarketModel,
    @Args('range', { type: () => HistoryRange, nullable: true, defaultValue: 'MONTH' })
    range: HistoryRange | null,
    @Args('contract', { type: () => String, nullable: true }) contract: string | null,
    @Context() request: RequestContext,
  ): Promise<PriceHistoryModel> {
    spendRead(request);
    const index = this.board.contractIndex(marketId, contract);
    return this.history.read({ marketId, contract: index }, range ?? 'MONTH');
  }
}
