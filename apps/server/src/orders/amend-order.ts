import { Injectable } from '@nestjs/common';
import type { AmendOrder as AmendCommand } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { invariant, memberId, orderId } from '@openfloor/kernel';
import { formatTokens, type Parsed, parseOpenQuantity, parsePrice } from '@openfloor/money';
import { type AnswerCode, rejection } from '../answers/sentences.js';
import { refuse, submitKeyed, type Taken } from '../answers/submit-keyed.js';
import { InjectExchange } from '../exchange/tokens.js';
import { decodeId } from '../graphql/global-id.js';
import { Balances } from '../portfolio/balances.js';
import { RestrictedTrading } from '../restrictions/restricted-trading.js';
import { CancelOrders } from './cancel-orders.js';
import { dropReason, fillModels } from './fill-models.js';
import type { AmendOrderInput } from './order.inputs.js';
import { OrderBoard } from './order-board.js';
import { OrderReader } from './order-reader.js';
import { orderRefusal } from './order-refusal.js';
import type { OrderAmendedModel, OrderCancelledModel, OrderRejectedModel } from './order-results.model.js';

/** Changes the price or the open quantity of a member's order. */
@Injectable()
export class AmendOrder {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly reader: OrderReader,
    private readonly orders: OrderBoard,
    private readonly balances: Balances,
    private readonly cancelling: CancelOrders,
    private readonly restricted: RestrictedTrading,
  ) {}

  async amend(
    member: number,
    input: AmendOrderInput,
  ): Promise<OrderAmendedModel | OrderCancelledModel | OrderRejectedModel> {
    const command = amendCommand(member, input);
    if (!command.ok) return rejection(command.code);
    const beforehand = this.restricted.beforehand(command.value);
    const outcome = await submitKeyed(this.exchange, command.value, input.idempotencyKey, beforehand);
    if (!outcome.ok) return orderRefusal(outcome.code, this.exchange.view.tradingPolicy);
    const { taken } = outcome;
    return taken.answer.type === 'OrderCancelled'
      ? this.cancelling.cancelled(member, taken)
      : this.amended(member, taken);
  }

  /** The order is told as it is now, which the answer alone does not say: it may have traded before. */
  private async amended(member: number, { answer, sequence }: Taken): Promise<OrderAmendedModel> {
    invariant(answer.type === 'OrderAmended', `an amendment was answered by ${answer.type}`);
    const order = await this.reader.find({ memberId: member, orderId: answer.orderId });
    invariant(order !== null, `order ${answer.orderId} was amended and is nowhere`);
    return {
      order: this.orders.of(order),
      fills: fillModels(answer.fills),
      cost: formatTokens(answer.costMilli),
      dropReason: dropReason(answer.cause),
      keptPlace: answer.keptPlace,
      balance: this.balances.of(member),
      sequence: String(sequence),
    };
  }
}

function amendCommand(member: number, input: AmendOrderInput): Parsed<AmendCommand, AnswerCode> {
  const id = decodeId('Order', input.orderId);
  if (id === null) return refuse('UNKNOWN_ORDER');
  const price = parsePrice(input.price);
  if (!price.ok) return price;
  const quantity = parseOpenQuantity(input.quantity);
  if (!quantity.ok) return quantity;
  const target = { memberId: memberId(member), orderId: orderId(id) };
  return {
    ok: true,
    value: { type: 'AmendOrder', ...target, priceTicks: price.value, quantity: quantity.value },
  };
}
