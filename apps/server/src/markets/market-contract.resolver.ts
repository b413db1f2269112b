import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { spendRead } from '../graphql/read-budget.js';
import { BookModel } from './book.model.js';
import { ABOUT_LEVELS, BookReader } from './book-reader.js';
import { MarketContractModel } from './market-contract.model.js';
import { HistoryRange } from './market-enums.js';
import { PriceHistory } from './price-history.js';
import { PriceHistoryModel } from './price-history.model.js';

/** What of a contract is asked for one contract at a time. */
@Resolver(() => MarketContractModel)
export class MarketContractResolver {
  constructor(
    private readonly books: BookReader,
    private readonly history: PriceHistory,
  ) {}

  @ResolveField(() => BookModel, { description: 'The book now: so many of the best levels of each side.' })
  book(
    @Parent() { marketId, index }: MarketContractModel,
    @Args('levels', { type: () => Int, nullable: true, defaultValue: 10, description: ABOUT_LEVELS })
    levels: number | null,
    @Context() request: RequestContext,
  ): BookModel {
    return this.books.asked({ marketId, contract: index }, levels, request);
  }

  @ResolveField(() => PriceHistoryModel, { description: 'Prices over time, oldest first.' })
  priceHistory(
    @Parent() { marketId, index }: MarketContractModel,
    @Args('range', {
      type: () => HistoryRange,
      nullable: true,
      defaultValue: 'MONTH',
      description: 'How far back.',
    })
    range: HistoryRange | null,
    @Context() request: RequestContext,
  ): Promise<PriceHistoryModel> {
    spendRead(request);
    return this.history.read({ marketId, contract: index }, range ?? 'MONTH', request);
  }
}
