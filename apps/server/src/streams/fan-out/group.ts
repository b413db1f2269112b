import type { Execution, Written } from './execution.js';
import type { Feed, Position } from './feed.js';
import type { Company, PaidStep, Payload, Subscriber } from './subscriber.js';
import { VeiledFeed } from './veiled-feed.js';

export interface GroupOptions<Message> {
  readonly feed: Feed<Message>;
  readonly execution: Pick<Execution, 'run'>;
  /** The last committed command that streams may tell of. */
  readonly head: () => Position;
  readonly now: () => number;
  readonly onEmpty: () => void;
}

/** Steps of subscribers who are not in step that are remembered for the next one who needs the same. */
const MOST_REMEMBERED = 16;

/**
 * Subscribers who get the same bytes. What is new is worked out and written as JSON once. Who cannot take it now, or
 * comes from elsewhere, is not waited for: see Subscriber.
 */
export class Group<Message> implements Company<Message> {
  /** How far those in step have been told. */
  told: Position;
  private toldAt: number;
  private readonly inStep = new Set<Subscriber<Message>>();
  private readonly others = new Set<Subscriber<Message>>();
  private readonly remembered = new Map<Position, PaidStep | null>();
  private timer: NodeJS.Timeout | undefined;
  private isTelling = false;
  private isAskedAgain = false;

  constructor(private readonly options: GroupOptions<Message>) {
    this.told = options.head();
    this.toldAt = options.now();
  }

  add(subscriber: Subscriber<Message>): void {
    this.others.add(subscriber);
  }

  remove(subscriber: Subscriber<Message>): void {
    const wasHere = this.inStep.delete(subscriber) || this.others.delete(subscriber);
    if (!wasHere || this.inStep.size > 0 || this.others.size > 0) return;
    clearTimeout(this.timer);
    this.options.onEmpty();
  }

  /** False when the subscriber is elsewhere than the group. */
  takeIntoStep(subscriber: Subscriber<Message>): boolean {
    if (subscriber.position !== this.told) return this.inStep.has(subscriber);
    this.others.delete(subscriber);
    this.inStep.add(subscriber);
    return true;
  }

  /** There may be something new: it is told as soon as the pace allows. */
  wake(): void {
    if (this.timer !== undefined) return;
    const wait = this.toldAt + this.options.feed.paceMs - this.options.now();
    if (wait <= 0) void this.tell();
    else
      this.timer = setTimeout(() => {
        this.timer = undefined;
        void this.tell();
      }, wait);
  }

  /** Says what time it is where nothing was said for so long. */
  breakSilence(longestMs: number): void {
    if (this.options.now() - this.toldAt >= longestMs) void this.tell(true);
  }

  payload(message: Message): Payload {
    return this.options.execution.run(message);
  }

  openingPayload(message: Message): Payload | null {
    const { feed } = this.options;
    const told = feed instanceof VeiledFeed ? (feed as VeiledFeed<Message>).without(message) : message;
    return told === null ? null : this.payload(told);
  }

  quietPayload(at: Position): Payload {
    return this.payload(this.options.feed.quiet({ from: at, upTo: at }));
  }

  /** What leads from there towards where the group is; null when it cannot be told any more. */
  stepAfter(from: Position): PaidStep | null {
    const known = this.remembered.get(from);
    if (known !== undefined) return known;
    const step = this.makeStep(from);
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    this.remembered.set(from, step);
    return step;
  }

  private makeStep(from: Position): PaidStep | null {
    const { feed } = this.options;
    const span = { from, upTo: this.told };
    const step = feed.after(span);
    if (step === null) return null;
    if (step.message !== null) return { payload: this.payload(step.message), position: step.position };
    // A state that did not change is told as such, so that the ranges of its messages leave no gap.
    const isThere = step.position === this.told;
    return { payload: isThere ? null : this.payload(feed.quiet(span)), position: this.told };
  }

  private async tell(evenNothing = false): Promise<void> {
    if (this.isTelling) {
      this.isAskedAgain = true;
      return;
    }
    this.isTelling = true;
    this.isAskedAgain = false;
    try {
      const next = this.next(evenNothing);
      if (next !== null) await next; // not in one go only where something that was selected has to be read
    } catch (error) {
      for (const subscriber of [...this.inStep, ...this.others]) subscriber.fail(error);
    } finally {
      this.isTelling = false;
    }
    if (this.isAskedAgain) this.wake();
  }

  /** Tells the next message. A promise where that cannot be done at once. */
  private next(evenNothing: boolean): Promise<void> | null {
    const { feed, head } = this.options;
    const span = { from: this.told, upTo: head() };
    const step = feed.after(span);
    if (step === null) {
      for (const subscriber of [...this.inStep]) subscriber.closeSlow();
      this.advance(span.upTo);
      return null;
    }
    if (step.message === null && !evenNothing) {
      this.advance(step.position);
      return null;
    }
    const position = step.message === null ? span.upTo : step.position;
    if (position < span.upTo) this.isAskedAgain = true;
    const payload = this.payload(step.message ?? feed.quiet(span));
    if (payload instanceof Promise) return payload.then((bytes) => this.spread(bytes, position));
    this.spread(payload, position);
    return null;
  }

  private spread(payload: Written, position: Position): void {
    const from = this.told;
    for (const subscriber of this.inStep) {
      if (subscriber.hasMoved) subscriber.moveFrom(from);
      else if (subscriber.isFull) {
        this.inStep.delete(subscriber);
        subscriber.position = from;
        this.others.add(subscriber);
      } else subscriber.send(payload);
    }
    this.toldAt = this.options.now();
    this.advance(position);
  }

  private advance(position: Position): void {
    if (position === this.told) return;
    this.told = position;
    this.remembered.clear();
    for (const subscriber of [...this.others]) void subscriber.catchUp();
  }
}
