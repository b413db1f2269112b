import {
  type Command,
  Core,
  ExchangeView,
  type OrderPreview,
  type PlaceOrder,
  type Rejected,
} from '@openfloor/exchange';
import type { CommittedBatch, CommittedCommand, Exchange, Refused, Submitted } from '@openfloor/journal';
import type { Clock } from '@openfloor/kernel';

/** Stand-in of the port: the real core and view without a journal. A command is its own batch. */
export class MemoryExchange implements Exchange {
  readonly epoch = 1;
  readonly recovery = { snapshotSequence: 0, replayed: 0, milliseconds: 0 };
  readonly failures = { batches: 0, commands: 0, lastAt: null };
  readonly core = new Core();
  readonly view = ExchangeView.from(this.core.state, { orders: [], markets: [], volumes: [] });
  readonly submitted: Command[] = [];
  readonly rejections: Rejected[] = [];
  private refusal: { after: number; code: Refused['code'] } = {
    after: Number.POSITIVE_INFINITY,
    code: 'BUSY',
  };
  private readonly listeners = new Set<(batch: CommittedBatch) => void>();
  private readonly answered = new Map<string, Submitted>();

  constructor(private readonly clock: Pick<Clock, 'wallMs'>) {}

  /** Commands after so many, counted from the first ever, do not reach the core. */
  refuseAfter(after: number, code: Refused['code']): void {
    this.refusal = { after, code };
  }

  async submit(command: Command, { key }: { key?: string } = {}): Promise<Submitted | Refused> {
    this.submitted.push(command);
    if (this.submitted.length > this.refusal.after) return { type: 'Refused', code: this.refusal.code };
    const known = key === undefined ? undefined : this.answered.get(key);
    if (known !== undefined) return { ...known, repeated: true };
    const sequence = this.core.state.sequence + 1;
    const stamp = { sequence, at: Math.max(this.core.state.at, this.clock.wallMs()) };
    const applied = this.core.apply(command, stamp);
    this.view.apply(applied.events, stamp);
    if (applied.answer.type === 'Rejected') this.rejections.push(applied.answer);
    this.publish({ command, stamp, ...applied });
    const submitted: Submitted = { type: 'Submitted', answer: applied.answer, ...stamp, repeated: false };
    if (key !== undefined) this.answered.set(key, submitted);
    return submitted;
  }

  keyDigest(key: string): Buffer {
    return Buffer.from(key);
  }

  async preview(command: PlaceOrder): Promise<OrderPreview | Rejected> {
    return this.core.preview(command);
  }

  onCommitted(listener: (batch: CommittedBatch) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private publish(committed: CommittedCommand): void {
    const { sequence } = committed.stamp;
    const batch = { epoch: this.epoch, fromSequence: sequence, toSequence: sequence, commands: [committed] };
    for (const listener of this.listeners) listener(batch);
  }
}
