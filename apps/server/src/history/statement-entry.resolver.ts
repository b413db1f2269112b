import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { MarketModel } from '../markets/market.model.js';
import { MarketBoard } from '../markets/market-board.js';
import { OrderModel } from '../orders/order.model.js';
import { type EntrySubject, EntrySubjects } from './entry-subjects.js';
import { OwnFillModel } from './own-fill.model.js';
import { isOfMarket, isOfOrder } from './statement.js';
import { StatementEntryModel, StatementTradeModel } from './statement.model.js';

/** What the entries of a statement are about. A page of them asks the database once. */
@Resolver(() => StatementEntryModel)
export class StatementEntryResolver {
  constructor(
    private readonly subjects: EntrySubjects,
    private readonly markets: MarketBoard,
  ) {}

  @ResolveField(() => OrderModel, {
    nullable: true,
    description: 'Of a hold: the order that it backs or backed. Of a trade: your order.',
  })
  async order(
    @Parent() entry: StatementEntryModel,
    @Context() request: RequestContext,
  ): Promise<OrderModel | null> {
    return (await this.subject(entry, request))?.order ?? null;
  }

  @ResolveField(() => OwnFillModel, {
    nullable: true,
    description: 'Of a trade: your side of it, or of the last of the trades that were booked together.',
  })
  async fill(
    @Parent() entry: StatementEntryModel,
    @Context() request: RequestContext,
  ): Promise<OwnFillModel | null> {
    return (await this.subject(entry, request))?.fill ?? null;
  }

  @ResolveField(() => StatementTradeModel, {
    nullable: true,
    description:
      'Of a trade: what the entry is for, in terms of your order. Where that took the orders for all other outcomes, it is one purchase or sale at the price of these together. Null where several orders of yours were taken at once.',
  })
  async trade(
    @Parent() entry: StatementEntryModel,
    @Context() request: RequestContext,
  ): Promise<StatementTradeModel | null> {
    return (await this.subject(entry, request))?.trade ?? null;
  }

  @ResolveField(() => MarketModel, {
    nullable: true,
    description: 'Where it happened; null for what happens in no market.',
  })
  async market(
    @Parent() entry: StatementEntryModel,
    @Context() request: RequestContext,
  ): Promise<MarketModel | null> {
    if (isOfMarket(entry.kind)) return this.markets.find(entry.reference);
    return (await this.subject(entry, request))?.order?.market ?? null;
  }

  /** null for what is about neither an order nor a trade. */
  private async subject(
    { memberId, kind, reference }: StatementEntryModel,
    request: RequestContext,
  ): Promise<EntrySubject | null> {
    if (!isOfOrder(kind)) return null;
    return this.subjects.ofRequest(request).load({ memberId, kind, reference });
  }
}
