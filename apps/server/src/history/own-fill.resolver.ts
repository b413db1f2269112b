import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { OrderModel } from '../orders/order.model.js';
import { OrderBoard } from '../orders/order-board.js';
import { OrderReader } from '../orders/order-reader.js';
import { OwnFillModel } from './own-fill.model.js';

@Resolver(() => OwnFillModel)
export class OwnFillResolver {
  constructor(
    private readonly reader: OrderReader,
    private readonly board: OrderBoard,
  ) {}

  @ResolveField(() => OrderModel, { description: 'Your order, as it is now.' })
  async order(@Parent() { own }: OwnFillModel, @Context() request: RequestContext): Promise<OrderModel> {
    const order = own.order ?? (await this.reader.ofRequest(request).load(own));
    if (order === null) throw new Error(`order ${own.orderId} has a fill and is nowhere`);
    return this.board.of(order);
  }
}
