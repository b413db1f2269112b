import { Injectable } from '@nestjs/common';
import type { AmendOrder as AmendCommand } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { invariant, memberId, orderId } from '@openfloor/kernel';
import { type Parsed, parseOpenQuantity, parsePrice } from '@openfloor/money';
import { InjectExchange } from '../exchange/tokens.js';
import { decodeId } from '../graphql/global-id.js';
import { Balances } from '../portfolio/balances.js';
import type { AmendOrderInput } from './order.inputs.js';
import { OrderBoard } from './order-board.js';
import { fillModels, OrderDesk } from './order-desk.js';
import { OrderReader } from './order-reader.js';
import type { OrderAmendedModel, OrderCancelledModel, OrderRejectedModel } from './order-results.model.js';
import type { OrderRejectionCode } from './order-sentences.js';
import { rejection, submitKeyed, type Taken } from './submit-keyed.js';

/** Changes the price or the open quantity of a member's order. */
@Injectable()
export class AmendOrder {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly reader: OrderReader,
    private readonly orders: OrderBoard,
    private readonly balances: Balances,
    private readonly desk: OrderDesk,
  ) {}

  async amend(
    member: number,
    input: AmendOrderInput,
  ): Promise<OrderAmendedModel | OrderCancelledModel | OrderRejectedModel> {
    const command = amendCommand(member, input);
    if (!command.ok) return rejection(command.code);
    const outcome = await submitKeyed(this.exchange, command.value, input.idempotencyKey);
    if (!outcome.ok) return rejection(outcome.code);
    const { taken } = outcome;
    return taken.answer.type === 'OrderCancelled'
      ? this.desk.cancelled(member, taken)
      : this.amended(member, taken);
  }

  /** The order is told as it is now, which the answer alone does not say: it may have traded before. */
  private async amended(member: number, { answer, sequence }: Taken): Promise<OrderAmendedModel> {
    invariant(answer.type === 'OrderAmended', `an amendment was answered by ${answer.type}`);
    const order = await this.reader.find(member, answer.orderId);
    invariant(order !== null, `order ${answer.orderId} was amended and is nowhere`);
    return {
      order: this.orders.of(order),
      fills: fillModels(answer.fills),
      keptPlace: answer.keptPlace,
      balance: this.balances.of(member),
      sequence: String(sequence),
    };
  }
}

function amendCommand(member: number, input: AmendOrderInput): Parsed<AmendCommand, OrderRejectionCode> {
  const id = decodeId('Order', input.orderId);
  if (id === null) return { ok: false, code: 'UNKNOWN_ORDER' };
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
