import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Exchange } from '@openfloor/journal';
import type { RequestContext } from '../access/principal.js';
import { InjectExchange } from '../exchange/tokens.js';
import { pageSize } from '../graphql/page.js';
import { spendRead } from '../graphql/read-budget.js';
import { BookModel } from './book.model.js';
import { bookOf } from './book-of.js';
import { MarketModel } from './market.model.js';
import { HistoryRange } from './market-enums.js';
import { PriceHistory } from './price-history.js';
import { PriceHistoryModel } from './price-history.model.js';
import { TradeConnectionModel } from './trade.model.js';
import { TradeHistory } from './trade-history.js';

const LEVELS = { usual: 10, most: 999 };

/** What of a market is asked for one market at a time. */
@Resolver(() => MarketModel)
export class MarketResolver {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly trades: TradeHistory,
    private readonly history: PriceHistory,
  ) {}

  @ResolveField(() => BookModel, { description: 'The book now: so many of the best levels of each side.' })
  book(
    @Parent() { marketId }: MarketModel,
    @Args('levels', { type: () => Int, nullable: true, defaultValue: 10 }) levels: number | null,
  ): BookModel {
    return bookOf(this.exchange, marketId, pageSize(levels, LEVELS));
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

  @ResolveField(() => PriceHistoryModel, { description: 'Candles, oldest first.' })
  priceHistory(
    @Parent() { marketId }: MarketModel,
    @Args('range', { type: () => HistoryRange, nullable: true, defaultValue: 'MONTH' })
    range: HistoryRange | null,
    @Context() request: RequestContext,
  ): Promise<PriceHistoryModel> {
    spendRead(request);
    return this.history.read(marketId, range ?? 'MONTH');
  }
}
