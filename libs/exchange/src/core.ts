import type { Answer } from './answer.js';
import type { Command } from './command.js';
import { executeAmendOrder, planAmendOrder } from './commands/amend-order.js';
import { cancelAllOrders, cancelOwnOrder, findOwnOrder } from './commands/cancel-order.js';
import { isByBudget } from './commands/order-terms.js';
import { executePlaceOrder, planPlaceOrder } from './commands/place-order.js';
import { expireDue } from './due.js';
import { Effects } from './effects.js';
import type { ExchangeEvent } from './event.js';
import type { PlaceOrder } from './order-command.js';
import { type OrderPreview, previewOf } from './preview.js';
import type { Rejected } from './rejection.js';
import { runExchangeCommand } from './run-exchange-command.js';
import { type ExchangeState, emptyState } from './state.js';

/** What the sequencer puts on a command: its place in the journal and the core's time. */
export interface Stamp {
  readonly sequence: number;
  /** Milliseconds since 1970; never before that of the command before. */
  readonly at: number;
}

export interface Applied {
  readonly answer: Answer;
  readonly events: readonly ExchangeEvent[];
}

/**
 * Raises the core's version whenever the same command would give other events or another state: a journal says
 * with which version each row was made.
 */
export const CORE_VERSION = 3;

/**
 * The exchange as a state machine (law 6): commands in, events out. It reads no clock, no randomness, no I/O and
 * no locale. An exception means a bug; the state is then unusable and must be rebuilt (law 8).
 */
export class Core {
  constructor(readonly state: ExchangeState = emptyState()) {}

  apply(command: Command, stamp: Stamp): Applied {
    this.state.sequence = stamp.sequence;
    this.state.at = stamp.at;
    const effects = new Effects(this.state);
    expireDue(effects);
    const answer = run(effects, command, stamp.sequence);
    return { answer, events: effects.events };
  }

  /** What the order would do now; nothing changes. */
  preview(command: PlaceOrder): OrderPreview | Rejected {
    const plan = planPlaceOrder(this.state, command, 0);
    return plan.type === 'Rejected' ? plan : previewOf(plan, command.contract, isByBudget(command));
  }
}

/** Orders come first, as nearly every command is one. */
function run(effects: Effects, command: Command, sequence: number): Answer {
  switch (command.type) {
    case 'PlaceOrder': {
      const plan = planPlaceOrder(effects.state, command, sequence);
      return plan.type === 'Rejected' ? plan : executePlaceOrder(effects, command, plan);
    }
    case 'CancelOrder': {
      const found = findOwnOrder(effects.state, command);
      return found.type === 'Rejected' ? found : cancelOwnOrder(effects, found.market, found.order);
    }
    case 'AmendOrder': {
      const plan = planAmendOrder(effects.state, command);
      return plan.type === 'Rejected' ? plan : executeAmendOrder(effects, command, plan);
    }
    case 'CancelAllOrders':
      return cancelAllOrders(effects, command);
    default:
      return runExchangeCommand(effects, command);
  }
}
