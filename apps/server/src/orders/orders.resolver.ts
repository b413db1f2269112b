import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import { EXCHANGE_SENTENCES } from '../answers/exchange-sentences.js';
import { Exposures } from '../exposure/exposures.js';
import { decodeId } from '../graphql/global-id.js';
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
    private readonly exposures: Exposures,
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
  async placeOrder(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: PlaceOrderInput,
  ): Promise<typeof PlaceOrderResult> {
    const answer = await this.placing.place(memberId, input);
    this.shown(memberId, input, answer);
    return answer;
  }

  @Mutation(() => PlaceOrdersResult, {
    description:
      'Puts up to 100 orders into markets, one after the other; each is taken or refused on its own.',
  })
  async placeOrders(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: PlaceOrdersInput,
  ): Promise<typeof PlaceOrdersResult> {
    const answer = await this.placing.placeAll(memberId, input);
    if ('results' in answer)
      for (const [place, order] of input.orders.entries())
        this.shown(memberId, order, answer.results[place] ?? answer);
    return answer;
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
  async amendOrder(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: AmendOrderInput,
  ): Promise<typeof AmendOrderResult> {
    const answer = await this.amendments.amend(memberId, input);
    if ('order' in answer) this.exposures.reveal(memberId, answer.order.marketId);
    return answer;
  }

  /** What the exchange answers to an order tells of the price, also where it refuses it. */
  private shown(memberId: number, { marketId }: PlaceOrderInput, answer: object): void {
    const id = decodeId('Market', marketId);
    const isOfExchange = !('code' in answer) || String(answer.code) in EXCHANGE_SENTENCES;
    if (id !== null && isOfExchange) this.exposures.reveal(memberId, id);
  }
}
