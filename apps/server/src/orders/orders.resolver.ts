import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import { AmendOrder } from './amend-order.js';
import { CancelOrders } from './cancel-orders.js';
import {
  AmendOrderInput,
  CancelAllOrdersInput,
  CancelOrderInput,
  PlaceOrderInput,
  PlaceOrdersInput,
  PreviewOrderInput,
} from './order.inputs.js';
import {
  AmendOrderResult,
  CancelAllOrdersResult,
  CancelOrderResult,
  PlaceOrderResult,
  PlaceOrdersResult,
} from './order-results.js';
import { PlaceOrders } from './place-orders.js';
import { PreviewOrderResult } from './preview.model.js';
import { PreviewOrder } from './preview-order.js';

@Resolver()
export class OrdersResolver {
  constructor(
    private readonly placing: PlaceOrders,
    private readonly cancelling: CancelOrders,
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
    return this.placing.place(memberId, input);
  }

  @Mutation(() => PlaceOrdersResult, {
    description:
      'Puts up to 100 orders into markets, one after the other; each is taken or refused on its own.',
  })
  placeOrders(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: PlaceOrdersInput,
  ): Promise<typeof PlaceOrdersResult> {
    return this.placing.placeAll(memberId, input);
  }

  @Mutation(() => CancelOrderResult, { description: 'Takes an open order back.' })
  cancelOrder(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: CancelOrderInput,
  ): Promise<typeof CancelOrderResult> {
    return this.cancelling.cancel(memberId, input);
  }

  @Mutation(() => CancelAllOrdersResult, {
    description: 'Takes all your open orders back, in one market or everywhere.',
  })
  cancelAllOrders(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: CancelAllOrdersInput,
  ): Promise<typeof CancelAllOrdersResult> {
    return this.cancelling.cancelAll(memberId, input);
  }

  @Mutation(() => AmendOrderResult, { description: 'Changes the price or the open quantity of an order.' })
  amendOrder(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: AmendOrderInput,
  ): Promise<typeof AmendOrderResult> {
    return this.amendments.amend(memberId, input);
  }
}
