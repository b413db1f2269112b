import { Injectable } from '@nestjs/common';
import type { AnsweredFill, OrderOutcome, OrderPlaced, OrderView, PlaceOrder } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { invariant, memberId, orderId } from '@openfloor/kernel';
import { formatShares, formatTokens } from '@openfloor/money';
import { InjectExchange } from '../exchange/tokens.js';
import { decodeId, encodeId } from '../graphql/global-id.js';
import { ticksText } from '../markets/price-text.js';
import { Balances } from '../portfolio/balances.js';
import type { CancelOrderInput, PlaceOrderInput } from './order.inputs.js';
import { OrderBoard } from './order-board.js';
import type {
  FillModel,
  OrderCancelledModel,
  OrderPlacedModel,
  OrderRejectedModel,
} from './order-results.model.js';
import { orderCommand } from './order-terms.js';
import { rejection, submitKeyed, type Taken } from './submit-keyed.js';

/** Takes members' orders to the exchange. Nothing here asks the database. */
@Injectable()
export class OrderDesk {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly orders: OrderBoard,
    private readonly balances: Balances,
  ) {}

  async place(member: number, input: PlaceOrderInput): Promise<OrderPlacedModel | OrderRejectedModel> {
    const command = orderCommand(member, input);
    if (!command.ok) return rejection(command.code);
    const outcome = await submitKeyed(this.exchange, command.value, input.idempotencyKey);
    if (!outcome.ok) return rejection(outcome.code);
    const { answer } = outcome.taken;
    invariant(answer.type === 'OrderPlaced', `an order was answered by ${answer.type}`);
    return {
      order: this.orders.of(placedOrder(command.value, answer, outcome.taken)),
      fills: fillModels(answer.fills),
      cost: formatTokens(answer.costMilli),
      balance: this.balances.of(member),
      sequence: String(outcome.taken.sequence),
    };
  }

  async cancel(member: number, input: CancelOrderInput): Promise<OrderCancelledModel | OrderRejectedModel> {
    const id = decodeId('Order', input.orderId);
    if (id === null) return rejection('UNKNOWN_ORDER');
    const command = { type: 'CancelOrder', memberId: memberId(member), orderId: orderId(id) } as const;
    const outcome = await submitKeyed(this.exchange, command, input.idempotencyKey);
    return outcome.ok ? this.cancelled(member, outcome.taken) : rejection(outcome.code);
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

const STATES: Record<OrderOutcome, OrderView['state']> = {
  resting: 'open',
  filled: 'filled',
  cancelled: 'cancelled',
};

/** The order as it was when it was answered: what was asked for and what became of it. */
function placedOrder(command: PlaceOrder, answer: OrderPlaced, { sequence, at }: Taken): OrderView {
  const { type: _, ...terms } = command;
  const { filled, open } = answer;
  const state = STATES[answer.outcome];
  return { ...terms, orderId: answer.orderId, filled, open, state, placedAt: at, sequence };
}

export function fillModels(fills: readonly AnsweredFill[]): FillModel[] {
  return fills.map(({ priceTicks, quantity }) => ({
    price: ticksText(priceTicks),
    quantity: formatShares(quantity),
  }));
}
