import type { ReplayAnswer } from '../../apps/server/src/cli/replay/replay-answer.js';
import { readCommand } from '../../apps/server/src/cli/replay/replay-command.js';
import { ReplaySession } from '../../apps/server/src/cli/replay/replay-session.js';
import type { CheckStep, VectorStep } from './vector-format.js';
import { lineOf } from './vector-lines.js';

/** Well above every price of the vectors, which use the ticks of their sources. */
export const VECTORS_MAX_PRICE = 500_000;

interface Done {
  readonly answer: ReplayAnswer & { readonly accepted?: boolean };
  /** Shares that left the order without a trade. */
  readonly reduced: number;
  /** The orders before and behind it at its price. */
  readonly aheadBefore: string;
  readonly ahead: string;
  readonly behind: string;
}

interface Traded {
  readonly filled: number;
  readonly notional: number;
}

/** One case: the session, and what the answers say of it besides. */
export class VectorRun {
  readonly session = new ReplaySession(VECTORS_MAX_PRICE);
  private readonly totals = new Map<string, Traded>();

  run(step: Exclude<VectorStep, CheckStep>): Done {
    const id = step.op === 'submit' ? step.order.id : step.id;
    const before = this.place(id);
    const answer = this.answer(step);
    const after = this.place(id);
    let reduced = before.open - after.open;
    for (const { maker, price, qty } of answer.fills) {
      reduced -= qty;
      for (const party of [id, String(maker)]) this.add(party, { filled: qty, notional: qty * price });
    }
    return { answer, reduced, aheadBefore: before.ahead, ahead: after.ahead, behind: after.behind };
  }

  /** Shares and ticks times shares that an order has traded so far, on either side of a fill. */
  traded(name: string): Traded {
    return this.totals.get(name) ?? { filled: 0, notional: 0 };
  }

  private answer(step: VectorStep): Done['answer'] {
    const command = readCommand(JSON.stringify(lineOf(step)), VECTORS_MAX_PRICE);
    if (command.op === 'submit') return this.session.submit(command.order);
    if (command.op === 'cancel') return this.session.cancel(command);
    if (command.op === 'amend') return this.session.amend(command);
    if (command.op === 'reduce') return this.session.reduce(command);
    throw new Error(`the vectors have no ${command.op}`);
  }

  private place(id: string): { open: number; ahead: string; behind: string } {
    const queue = [...this.session.queue('buy'), ...this.session.queue('sell')];
    const order = queue.find((candidate) => candidate.id === id);
    const level = queue.filter(({ priceTicks }) => priceTicks === order?.priceTicks).map((each) => each.id);
    const index = level.indexOf(id);
    const [ahead, behind] = [level.slice(0, Math.max(index, 0)), level.slice(index + 1)];
    return {
      open: order?.remaining ?? 0,
      ahead: `${order?.priceTicks}: ${ahead.join()}`,
      behind: behind.join(),
    };
  }

  private add(party: string, { filled, notional }: Traded): void {
    const total = this.traded(party);
    this.totals.set(party, { filled: total.filled + filled, notional: total.notional + notional });
  }
}
