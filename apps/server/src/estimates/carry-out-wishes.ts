import { Injectable, Logger } from '@nestjs/common';
import type { Command, OrderPlaced } from '@openfloor/exchange';
import type { Exchange, Submitted } from '@openfloor/journal';
import { memberId as toMemberId, orderId as toOrderId } from '@openfloor/kernel';
import { DataSource } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { Exposures } from '../exposure/exposures.js';
import { OrderReader } from '../orders/order-reader.js';
import { EstimateChanges } from './estimate-changes.js';
import type { Refusable } from './estimate-sentences.js';
import { EstimatesUnderWay } from './estimates-under-way.js';
import { InLine } from './in-line.js';
import { nothingCode } from './plan-orders.js';
import { settleWish, TAKEN } from './settle-wish.js';
import { commandOf, readWishes, type StoredWish } from './wish.js';

export type Carried =
  | { readonly ok: true; readonly wish: StoredWish; readonly placed: OrderPlaced | null }
  | { readonly ok: false; readonly code: Refusable };

/** The exchange could not look at it: the wish stays, and is carried out later. */
class NotNow extends Error {
  override readonly name = 'NotNow';
}

const TRIES = 20;
const PAUSE_MS = 50;

/**
 * Takes stored wishes to the exchange and writes down what came of them. Each step has a key of the wish, so that a
 * wish whose steps were cut off anywhere is carried out from the beginning, and nothing happens twice. The order of the
 * estimate before goes first; where the new one is refused, it is put back, at the end of its queue.
 */
@Injectable()
export class CarryOutWishes {
  private readonly logger = new Logger('Estimates');
  private readonly line = new InLine();

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly orders: OrderReader,
    private readonly changes: EstimateChanges,
    private readonly underWay: EstimatesUnderWay,
    private readonly exposures: Exposures,
  ) {}

  /** One work of a member after the other; what was cut off before comes first. */
  inTurn(memberId: number, work: () => Promise<Carried>): Promise<Carried> {
    return this.line.run(memberId, async () => {
      const left = await readWishes(this.database, 'member_id = $1 AND outcome IS NULL', [memberId]);
      for (const { id } of left) {
        const carried = await this.carryOut(id);
        if (!carried.ok && carried.code === 'ESTIMATE_UNDER_WAY') return carried;
      }
      return work();
    });
  }

  /** Whatever was cut off some time ago. */
  async finish(): Promise<void> {
    const where = "outcome IS NULL AND at < now() - interval '2 seconds'";
    for (const { memberId, id } of await readWishes(this.database, where, []))
      await this.line.run(memberId, () => this.carryOut(id));
  }

  /** What came of it; the same again and again. Within the member's turn. */
  async carryOut(id: string): Promise<Carried> {
    const [wish] = await readWishes(this.database, 'id = $1', [id]);
    if (wish === undefined) return { ok: false, code: 'NO_ESTIMATE' };
    if (wish.outcome !== null && wish.outcome !== TAKEN)
      return { ok: false, code: wish.outcome as Refusable };
    try {
      return await this.steps(wish);
    } catch (error) {
      if (!(error instanceof NotNow)) throw error;
      this.logger.warn(`Wish ${id} of an estimate waits: the exchange is ${error.message}.`);
      return { ok: false, code: 'ESTIMATE_UNDER_WAY' };
    }
  }

  private async steps(wish: StoredWish): Promise<Carried> {
    this.underWay.begin(wish);
    const cancelled = wish.replaces === null ? 0 : await this.cancel(wish, wish.replaces);
    const placed = wish.order === null ? null : await this.submit(wish, 'order', commandOf(wish, wish.order));
    const code = placed === null ? null : refusalIn(placed.answer);
    if (code !== null) {
      // What the exchange refuses tells of the price.
      this.exposures.note(wish.memberId, [wish.marketId]);
      const back = cancelled === 0 ? null : await this.putBack(wish, cancelled);
      await settleWish(this.database, wish, { outcome: code, orderId: back });
      this.ended(wish);
      return { ok: false, code };
    }
    const order = placed?.answer.type === 'OrderPlaced' ? placed.answer : null;
    const result = { outcome: TAKEN, orderId: order?.orderId ?? null };
    const estimateId = await settleWish(this.database, wish, result);
    if (wish.chancePermille !== null) this.exposures.reveal(wish.memberId, wish.marketId);
    this.ended(wish);
    return { ok: true, wish: { ...wish, outcome: TAKEN, estimateId }, placed: order };
  }

  /** Who passed the market over meanwhile looks again. */
  private ended(wish: StoredWish): void {
    this.underWay.end(wish);
    this.changes.changed(wish.marketId);
  }

  /** How many shares were still open. */
  private async cancel(wish: StoredWish, orderId: number): Promise<number> {
    const memberId = toMemberId(wish.memberId);
    const command = { type: 'CancelOrder', memberId, orderId: toOrderId(orderId) } as const;
    const { answer } = await this.submit(wish, 'cancel', command);
    return answer.type === 'OrderCancelled' ? answer.cancelled : 0;
  }

  /** The id of the order that takes the place of the cancelled one; null where it is refused by now. */
  private async putBack(wish: StoredWish, quantity: number): Promise<number | null> {
    const old = await this.orders.find({ memberId: wish.memberId, orderId: wish.replaces ?? 0 });
    if (old === null) return null;
    const { contract, priceTicks } = old;
    const again = commandOf(wish, { contract, priceTicks, quantity, budgetMilli: 0 });
    const { answer } = await this.submit(wish, 'back', again);
    return answer.type === 'OrderPlaced' ? answer.orderId : null;
  }

  /** @throws NotNow */
  private async submit(wish: StoredWish, step: string, command: Command): Promise<Submitted> {
    const key = `estimate/${wish.token}/${step}`;
    for (let attempt = 1; ; attempt++) {
      const answer = await this.exchange.submit(command, { key });
      if (answer.type === 'Submitted') return answer;
      if (answer.code !== 'BUSY' || attempt === TRIES) throw new NotNow(answer.code);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

/** Why the exchange did not do it, or why it came to nothing. */
function refusalIn(answer: Submitted['answer']): Refusable | null {
  if (answer.type === 'Rejected') return answer.code;
  if (answer.type !== 'OrderPlaced') return null;
  return answer.filled + answer.open === 0 ? nothingCode(answer.cause) : null;
}
