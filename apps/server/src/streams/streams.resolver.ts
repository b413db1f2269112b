import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { Allow } from '../access/access.js';
import type { Principal, RequestContext } from '../access/principal.js';
import { Request, SignedIn } from '../access/request.decorators.js';
import { SENTENCES } from '../answers/sentences.js';
import { BookModel } from '../markets/book.model.js';
import { MarketBoard } from '../markets/market-board.js';
import { MyOrdersChangedModel, PricesChangedModel, TradesExecutedModel } from './stream.model.js';
import { Streams } from './streams.js';

/** A message is the field itself, not an object that has it. */
const resolve = <Message>(message: Message): Message => message;

@Resolver()
export class StreamsResolver {
  constructor(
    private readonly streams: Streams,
    private readonly markets: MarketBoard,
  ) {}

  @Subscription(() => PricesChangedModel, {
    resolve,
    description:
      "All markets' prices as they change, gathered for up to 100 ms. An empty message at least every 5 seconds tells silence from calm.",
  })
  prices(@Request() { disconnectSlowReader }: RequestContext): AsyncIterableIterator<PricesChangedModel> {
    return this.streams.prices(disconnectSlowReader);
  }

  @Subscription(() => BookModel, {
    resolve,
    description:
      'The whole book of a market’s first contract, or of the one that is named (10 levels a side), now and after changes, gathered for up to 100 ms.',
  })
  book(
    @Request() { disconnectSlowReader }: RequestContext,
    @Args('marketId', { type: () => ID }) globalId: string,
    @Args('contract', { type: () => String, nullable: true }) contract: string | null,
  ): AsyncIterableIterator<BookModel> {
    const marketId = this.known(globalId);
    const book = { marketId, contract: this.markets.contractIndex(marketId, contract) };
    return this.streams.book(book, disconnectSlowReader);
  }

  @Subscription(() => TradesExecutedModel, {
    resolve,
    description: 'Each trade of one market, in order, none left out while the socket lives.',
  })
  trades(
    @Request() { disconnectSlowReader }: RequestContext,
    @Args('marketId', { type: () => ID }) marketId: string,
  ): AsyncIterableIterator<TradesExecutedModel> {
    return this.streams.trades(this.known(marketId), disconnectSlowReader);
  }

  @Allow('members')
  @Subscription(() => MyOrdersChangedModel, {
    resolve,
    description: "Each change of the signed-in member's orders, in order, with the balance after it.",
  })
  myOrders(
    @SignedIn() { memberId }: Principal,
    @Request() { disconnectSlowReader }: RequestContext,
  ): AsyncIterableIterator<MyOrdersChangedModel> {
    return this.streams.myOrders(memberId, disconnectSlowReader);
  }

  private known(globalId: string): number {
    const market = this.markets.view(globalId);
    if (market !== undefined) return market.marketId;
    throw new GraphQLError(SENTENCES.UNKNOWN_MARKET, { extensions: { code: 'UNKNOWN_MARKET' } });
  }
}
