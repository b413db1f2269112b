import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/access.js';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import { AmendOrder } from './amend-order.js';
import { AmendOrderInput, CancelOrderInput, PlaceOrderInput, PreviewOrderInput } from './order.inputs.js';
import { OrderDesk } from './order-desk.js';
import { AmendOrderResult, CancelOrderResult, PlaceOrderResult } from './order-results.model.js';
import { PreviewOrderResult } from './preview.model.js';
import { PreviewOrder } from './preview-order.js';

@Allow('members')
@Resolver()
export class OrdersResolver {
  constructor(
    private readonly desk: OrderDesk,
    private readonly amendments: AmendOrder,
    private readonly previews: PreviewOrder,
  ) {}

  @Query(() => PreviewOrderResult, {
    description: 'What an order would do now; nothing is changed. The plan half of placeOrder.',
  })
  previewOrder(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: PreviewOrderInput,
  ): Promise<typeof PreviewOrderResult> {
    return this.previews.preview(memberId, input);
  }

  @Mutation(() => PlaceOrderResult, { description: 'Puts an order into a market.' })
  placeOrder(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: PlaceOrderInput,
  ): Promise<typeof PlaceOrderResult> {
    return this.desk.place(memberId, input);
  }

  @Mutation(() => CancelOrderResult, { description: 'Takes an open order back.' })
  cancelOrder(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: CancelOrderInput,
  ): Promise<typeof CancelOrderResult> {
    return this.desk.cancel(memberId, input);
  }

  @Mutation(() => AmendOrderResult, { description: 'Changes the price or the open quantity of an order.' })
  amendOrder(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: AmendOrderInput,
  ): Promise<typeof AmendOrderResult> {
    return this.amendments.amend(memberId, input);
  }
}
