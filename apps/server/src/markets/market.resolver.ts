import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { aboutPages } from '../graphql/page.js';
import { spendRead } from '../graphql/read-budget.js';
import { BookModel } from './book.model.js';
import { ABOUT_LEVELS, BookReader } from './book-reader.js';
import { MarketModel } from './market.model.js';
import { ABOUT_CONTRACT, MarketBoard } from './market-board.js';
import { HistoryRange } from './market-enums.js';
import { PriceHistory } from './price-history.js';
import { PriceHistoryModel } from './price-history.model.js';
import { TradeConnectionModel } from './trade.model.js';
import { TRADE_PAGE, TradeHistory } from './trade-history.js';

const ABOUT_TRADES = aboutPages(TRADE_PAGE);

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
  market(@Args('id', { type: () => ID, description: 'Of the market.' }) id: string): MarketModel | null {
    const market = this.board.view(id);
    return market === undefined ? null : this.board.of(market);
  }

  @ResolveField(() => BookModel, {
    description:
      'The book now, of the first contract or the one that is named: so many of the best levels of each side.',
  })
  book(
    @Parent() { marketId }: MarketModel,
    @Args('levels', { type: () => Int, nullable: true, defaultValue: 10, description: ABOUT_LEVELS })
    levels: number | null,
    @Args('contract', { type: () => String, nullable: true, description: ABOUT_CONTRACT })
    contract: string | null,
    @Context() request: RequestContext,
  ): BookModel {
    const index = this.board.contractIndex(marketId, contract);
    return this.books.asked({ marketId, contract: index }, levels, request);
  }

  @ResolveField(() => TradeConnectionModel, {
    name: 'trades',
    description: 'Newest first. Read forwards only.',
  })
  tradesOf(
    @Parent() { marketId }: MarketModel,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20, description: ABOUT_TRADES.first })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: ABOUT_TRADES.after })
    after: string | null,
    @Context() request: RequestContext,
  ): Promise<TradeConnectionModel> {
    spendRead(request);
    return this.trades.page(marketId, { first, after: after ?? null }, request);
  }

  @ResolveField(() => PriceHistoryModel, {
    description: 'Prices over time, oldest first, of the first contract or the one that is named.',
  })
  priceHistory(
    @Parent() { marketId }: MarketModel,
    @Args('range', {
      type: () => HistoryRange,
      nullable: true,
      defaultValue: 'MONTH',
      description: 'How far back.',
    })
    range: HistoryRange | null,
    @Args('contract', { type: () => String, nullable: true, description: ABOUT_CONTRACT })
    contract: string | null,
    @Context() request: RequestContext,
  ): Promise<PriceHistoryModel> {
    spendRead(request);
    const index = this.board.contractIndex(marketId, contract);
    return this.history.read({ marketId, contract: index }, range ?? 'MONTH', request);
  }
}
