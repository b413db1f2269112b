import { Args, Context, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { aboutPages } from '../graphql/page.js';
import { spendRead } from '../graphql/read-budget.js';
import { ViewerModel } from '../members/viewer.model.js';
import { ORDER_PAGE, OrderHistory } from './order-history.js';
import { OrderConnectionModel } from './order-list.model.js';
import { OwnFillConnectionModel } from './own-fill.model.js';
import { FILL_PAGE, OwnFills } from './own-fills.js';
import { STATEMENT_PAGE, Statement } from './statement.js';
import { EntryKind, StatementConnectionModel, StatementTotalModel } from './statement.model.js';

const ABOUT = {
  orders: aboutPages(ORDER_PAGE),
  fills: aboutPages(FILL_PAGE),
  statement: aboutPages(STATEMENT_PAGE),
};

/** What a member did, page by page, to the member alone. */
@Resolver(() => ViewerModel)
export class HistoryResolver {
  constructor(
    private readonly placed: OrderHistory,
    private readonly executed: OwnFills,
    private readonly booked: Statement,
  ) {}

  @ResolveField(() => OrderConnectionModel, {
    description: 'All orders that you placed, newest first, those that have ended too. Read forwards only.',
  })
  orderHistory(
    @Parent() { memberId }: ViewerModel,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50, description: ABOUT.orders.first })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: ABOUT.orders.after })
    after: string | null,
  ): Promise<OrderConnectionModel> {
    return this.placed.page(memberId, { first, after: after ?? null });
  }

  @ResolveField(() => OwnFillConnectionModel, {
    description: 'Everything that your orders traded, newest first. Read forwards only.',
  })
  fills(
    @Parent() { memberId }: ViewerModel,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50, description: ABOUT.fills.first })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: ABOUT.fills.after })
    after: string | null,
    @Args('marketId', {
      type: () => ID,
      nullable: true,
      description: 'Of this market alone; left out: of all.',
    })
    marketId: string | null,
  ): Promise<OwnFillConnectionModel> {
    return this.executed.page(memberId, { first, after: after ?? null, marketId: marketId ?? null });
  }

  @ResolveField(() => StatementConnectionModel, {
    description:
      'Every token that came or went, newest first: the entries of your cash and of what is held for your open orders. The balances of the first entries are those of `balance`. Read forwards only.',
  })
  statement(
    @Parent() { memberId }: ViewerModel,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50, description: ABOUT.statement.first })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: ABOUT.statement.after })
    after: string | null,
    @Args('kinds', {
      type: () => [EntryKind],
      nullable: true,
      description: 'Of these kinds alone; left out: of all.',
    })
    kinds: EntryKind[] | null,
  ): Promise<StatementConnectionModel> {
    return this.booked.page(memberId, { first, after: after ?? null, kinds: kinds ?? null });
  }

  @ResolveField(() => [StatementTotalModel], {
    description:
      'The statement by kinds: what came and went adds up to `balance.cash` and `balance.held` together.',
  })
  statementTotals(
    @Parent() { memberId }: ViewerModel,
    @Context() request: RequestContext,
  ): Promise<StatementTotalModel[]> {
    spendRead(request);
    return this.booked.totals(memberId);
  }
}
