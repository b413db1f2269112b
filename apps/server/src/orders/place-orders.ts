import { Injectable } from '@nestjs/common';
import type { OrderOutcome, OrderPlaced, OrderView, PlaceOrder } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { invariant } from '@openfloor/kernel';
import { formatTokens } from '@openfloor/money';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { rejection } from '../answers/sentences.js';
import { submitKeyed, type Taken } from '../answers/submit-keyed.js';
import { InjectExchange } from '../exchange/tokens.js';
import { Balances } from '../portfolio/balances.js';
import { RestrictedTrading } from '../restrictions/restricted-trading.js';
import { dropReason, fillModels } from './fill-models.js';
import type { PlaceOrderInput, PlaceOrdersInput } from './order.inputs.js';
import { OrderBoard } from './order-board.js';
import { OrderCommands } from './order-commands.js';
import { orderRefusal } from './order-refusal.js';
import type { OrdersAnsweredModel } from './order-results.js';
import type { OrderPlacedModel, OrderRejectedModel } from './order-results.model.js';

const MOST_IN_A_BATCH = 100;

/** Takes members' new orders to the exchange. Nothing here asks the database, but for the key of a batch or of who is restricted. */
@Injectable()
export class PlaceOrders {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly commands: OrderCommands,
    private readonly orders: OrderBoard,
    private readonly balances: Balances,
    private readonly batches: KeyedAnswers,
    private readonly restricted: RestrictedTrading,
  ) {}

  async place(member: number, input: PlaceOrderInput): Promise<OrderPlacedModel | OrderRejectedModel> {
    const command = this.commands.of(member, input);
    if (!command.ok) return rejection(command.code);
    const beforehand = this.restricted.beforehand(command.value);
    const outcome = await submitKeyed(this.exchange, command.value, input.idempotencyKey, beforehand);
    if (!outcome.ok) return orderRefusal(outcome.code, this.exchange.view.tradingPolicy);
    return this.placed(command.value, outcome.taken);
  }

  /**
   * All go to the exchange at once, in their order, so that most share a commit. Each has an answer under its own key, so
   * the key of the batch only says that it is the same batch.
   */
  async placeAll(
    member: number,
    { orders, idempotencyKey: key }: PlaceOrdersInput,
  ): Promise<OrdersAnsweredModel | OrderRejectedModel> {
    if (orders.length === 0) return rejection('BATCH_EMPTY');
    if (orders.length > MOST_IN_A_BATCH) return rejection('BATCH_TOO_LARGE');
    if (key !== null && key !== undefined) {
      const batch = { actor: `member/${member}`, key, body: ['placeOrders', orders] };
      const kept = await this.batches.once(batch, async () => null);
      if (!kept.ok) return rejection(kept.code);
    }
    return { results: await Promise.all(orders.map((order) => this.place(member, order))) };
  }

  /** Figures are worked out when they are asked for: a program that trades a lot asks for few. */
  private placed(command: PlaceOrder, taken: Taken): OrderPlacedModel {
    const { answer, sequence } = taken;
    invariant(answer.type === 'OrderPlaced', `an order was answered by ${answer.type}`);
    const { orders, balances } = this;
    return {
      order: orders.of(placedOrder(command, answer, taken)),
      get fills() {
        return fillModels(answer.fills);
      },
      get cost() {
        return formatTokens(answer.costMilli);
      },
      dropReason: dropReason(answer.cause),
      get balance() {
        return balances.of(command.memberId);
      },
      sequence: String(sequence),
    };
  }
}

const STATES: Record<OrderOutcome, OrderView['state']> = {
  resting: 'open',
  filled: 'filled',
  cancelled: 'cancelled',
};

/**
 * The order as it was when it was answered: what was asked for and what became of it. One whose budget alone says how
 * much asked for what it got, and one that only reduces for what there was to reduce.
 */
function placedOrder(command: PlaceOrder, answer: OrderPlaced, { sequence, at }: Taken): OrderView {
  const { type: _, ...terms } = command;
  const { filled, open, orderId } = answer;
  const byBudget = command.quantity === 0;
  const state = byBudget && filled > 0 ? 'filled' : STATES[answer.outcome];
  const quantity = byBudget || state === 'filled' ? filled : command.quantity;
  return { ...terms, orderId, quantity, filled, open, state, placedAt: at, sequence };
}
