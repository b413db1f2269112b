import { Injectable } from '@nestjs/common';
import type { CancelAllOrders } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { invariant, marketId, memberId, orderId } from '@openfloor/kernel';
import { formatShares } from '@openfloor/money';
import { rejection } from '../answers/sentences.js';
import { submitKeyed, type Taken } from '../answers/submit-keyed.js';
import { InjectExchange } from '../exchange/tokens.js';
import { decodeId, encodeId } from '../graphql/global-id.js';
import { Balances } from '../portfolio/balances.js';
import type { CancelAllOrdersInput, CancelOrderInput } from './order.inputs.js';
import type {
  AllOrdersCancelledModel,
  OrderCancelledModel,
  OrderRejectedModel,
} from './order-results.model.js';

/** Takes members' open orders back. Nothing here asks the database. */
@Injectable()
export class CancelOrders {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly balances: Balances,
  ) {}

  async cancel(member: number, input: CancelOrderInput): Promise<OrderCancelledModel | OrderRejectedModel> {
    const id = decodeId('Order', input.orderId);
    if (id === null) return rejection('UNKNOWN_ORDER');
    const command = { type: 'CancelOrder', memberId: memberId(member), orderId: orderId(id) } as const;
    const outcome = await submitKeyed(this.exchange, command, input.idempotencyKey);
    return outcome.ok ? this.cancelled(member, outcome.taken) : rejection(outcome.code);
  }

  async cancelAll(
    member: number,
    { marketId: globalId, idempotencyKey }: CancelAllOrdersInput,
  ): Promise<AllOrdersCancelledModel | OrderRejectedModel> {
    const market = marketOf(globalId ?? null);
    if (market === null) return rejection('UNKNOWN_MARKET');
    const command = { type: 'CancelAllOrders', memberId: memberId(member), marketId: market } as const;
    const outcome = await submitKeyed(this.exchange, command, idempotencyKey);
    if (!outcome.ok) return rejection(outcome.code);
    const { answer, sequence } = outcome.taken;
    invariant(answer.type === 'OrdersCancelled', `a cancellation of all was answered by ${answer.type}`);
    return {
      orders: answer.orders,
      cancelled: formatShares(answer.cancelled),
      balance: this.balances.of(member),
      sequence: String(sequence),
    };
  }

  cancelled(member: number, { answer, sequence }: Taken): OrderCancelledModel {
    invariant(answer.type === 'OrderCancelled', `a cancellation was answered by ${answer.type}`);
    return {
      orderId: encodeId('Order', answer.orderId),
      cancelled: formatShares(answer.cancelled),
      balance: this.balances.of(member),
      sequence: String(sequence),
    };
  }
}

/** 0 stands for all markets; null for what is no market's id. */
function marketOf(globalId: string | null): CancelAllOrders['marketId'] | null {
  if (globalId === null) return 0;
  const id = decodeId('Market', globalId);
  return id === null ? null : marketId(id);
}
