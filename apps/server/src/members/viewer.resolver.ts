import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { Request } from '../access/request.decorators.js';
import { OrderModel } from '../orders/order.model.js';
import { OrderBoard } from '../orders/order-board.js';
import { BalanceModel } from '../portfolio/balance.model.js';
import { Balances } from '../portfolio/balances.js';
import { PositionModel } from '../portfolio/position.model.js';
import { Positions } from '../portfolio/positions.js';
import { ViewerModel } from './viewer.model.js';
import { Viewers } from './viewers.js';

@Resolver(() => ViewerModel)
export class ViewerResolver {
  constructor(
    private readonly viewers: Viewers,
    private readonly balances: Balances,
    private readonly owned: Positions,
    private readonly board: OrderBoard,
  ) {}

  @Query(() => ViewerModel, { nullable: true, description: 'The signed-in member, or null.' })
  async me(@Request() { principal }: RequestContext): Promise<ViewerModel | null> {
    return principal === null ? null : this.viewers.find(principal.memberId);
  }

  @ResolveField(() => BalanceModel, { description: 'What you have.' })
  balance(@Parent() { memberId }: ViewerModel): BalanceModel {
    return this.balances.of(memberId);
  }

  @ResolveField(() => [PositionModel], { description: 'Shares that you own, by market.' })
  positions(@Parent() { memberId }: ViewerModel): Promise<PositionModel[]> {
    return this.owned.of(memberId);
  }

  @ResolveField(() => [OrderModel], { description: 'Open orders, newest first.' })
  orders(@Parent() { memberId }: ViewerModel): OrderModel[] {
    return this.board.openOrdersOf(memberId);
  }
}
