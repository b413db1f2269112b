import type { Written } from './execution.js';
import type { LiveStream, Position } from './feed.js';

/** The socket of a subscriber, as far as a subscription needs it. */
export interface Outlet {
  /** So much is unread that nothing is to be added for now. */
  readonly isFull: boolean;
  /** Calls back once when everything was read; once also where the same is asked for twice. */
  whenDrained(call: () => void): void;
  /** `envelope` is what goes before the payload. */
  send(envelope: Buffer, payload: Buffer): void;
  closeSlow(): void;
}

/** A message as JSON; a promise where something that was selected has to be read first. */
export type Payload = Written | Promise<Written>;

/** One message on the way from one position to a later one. */
export interface PaidStep {
  /** null: there is nothing to tell between the two. */
  readonly payload: Payload | null;
  readonly position: Position;
}

/** Those who get the same bytes, as one of them sees them: a Group. */
export interface Company<Message> {
  /** How far those in step have been told. */
  readonly told: Position;
  add(subscriber: Subscriber<Message>): void;
  remove(subscriber: Subscriber<Message>): void;
  /** False when the subscriber is elsewhere than the group. */
  takeIntoStep(subscriber: Subscriber<Message>): boolean;
  /** Of what is told first to one subscriber alone; null where all of it is kept from them. */
  openingPayload(message: Message): Payload | null;
  quietPayload(at: Position): Payload;
  /** What leads from there towards where the group is; null when it cannot be told any more. */
  stepAfter(from: Position): PaidStep | null;
}

/** Who reads. */
export interface Reader {
  /** Belongs to another group than when it joined: something is kept from them now, or nothing any more. */
  hasMoved(): boolean;
  /** Is handed figures of these markets. */
  show(marketIds: readonly number[]): void;
}

interface SubscriberOptions<Message> {
  readonly stream: LiveStream<Message>;
  /** Of the subscription on its socket. */
  readonly id: string;
  readonly outlet: Outlet;
  /** Left out: it always belongs to the group that it joined. */
  readonly reader?: Reader;
  /** The group, which is made when its first subscriber begins. */
  readonly join: () => Company<Message>;
}

type Ended = IteratorResult<never, undefined>;
const ENDED: Ended = { value: undefined, done: true };
const NOTHING: Written = { bytes: Buffer.alloc(0), shows: [] };

/**
 * One subscription. In step with its group it gets the group's bytes. Behind it (it has just begun, or its socket was
 * full) it asks the feed for what it lacks, at the pace at which its socket takes it.
 * For graphql-ws it is an iterator that is idle until it ends.
 */
export class Subscriber<Message> implements AsyncGenerator<never, undefined> {
  /** Where it is, while it is not in step. */
  position: Position;
  private readonly opening: Message[];
  private readonly envelope: Buffer;
  private group: Company<Message> | null = null;
  private hasBegun = false;
  private isCatchingUp = false;
  private hasEnded = false;
  private end: { resolve(result: Ended): void; reject(error: unknown): void } | null = null;
  private readonly goOn = () => void this.catchUp();

  constructor(private readonly options: SubscriberOptions<Message>) {
    const { stream, id } = options;
    this.position = stream.start.position;
    this.opening = [...stream.start.opening];
    this.envelope = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  }

  get isFull(): boolean {
    return this.options.outlet.isFull;
  }

  /** It belongs to another group by now. */
  get hasMoved(): boolean {
    return this.options.reader?.hasMoved() === true;
  }

  /** graphql-ws asks once the subscription can be ended by its client: nothing is sent before. */
  next(): Promise<Ended> {
    if (this.hasEnded) return Promise.resolve(ENDED);
    if (this.group === null) {
      this.group = this.options.join();
      this.group.add(this);
      void this.catchUp();
    }
    return new Promise((resolve, reject) => {
      this.end = { resolve, reject };
    });
  }

  return(): Promise<Ended> {
    this.leave();
    this.end?.resolve(ENDED);
    return Promise.resolve(ENDED);
  }

  throw(error: unknown): Promise<Ended> {
    this.leave();
    return Promise.reject(error);
  }

  /** Something went wrong with what it would have been told; its client hears of it and may subscribe again. */
  fail(error: unknown): void {
    this.leave();
    this.end?.reject(error);
  }

  send({ bytes, shows }: Written): void {
    this.hasBegun = true;
    this.options.outlet.send(this.envelope, bytes);
    if (shows.length > 0) this.options.reader?.show(shows);
  }

  /** Goes over to the group that it belongs to now, and on from there. */
  moveFrom(position: Position): void {
    this.position = position;
    this.move();
    void this.catchUp();
  }

  closeSlow(): void {
    this.leave();
    this.options.outlet.closeSlow();
  }

  /** Until it is in step, or its socket is full: then it goes on when that was read. */
  async catchUp(): Promise<void> {
    if (this.isCatchingUp) return;
    this.isCatchingUp = true;
    try {
      while (!this.hasEnded && !this.isInStep()) {
        if (this.isFull) {
          this.options.outlet.whenDrained(this.goOn);
          break;
        }
        if (this.hasMoved) this.move();
        const before = { position: this.position, opening: [...this.opening] };
        const payload = this.missing();
        if (payload === null) break;
        const written = payload instanceof Promise ? await payload : payload;
        // What was made for others than those it belongs to now is not for it.
        if (this.hasMoved) this.goBackTo(before);
        else if (!this.hasEnded && written !== NOTHING) this.send(written);
      }
    } catch (error) {
      this.fail(error);
    } finally {
      this.isCatchingUp = false;
    }
  }

  private isInStep(): boolean {
    const { group } = this;
    if (group === null || !this.hasBegun || this.opening.length > 0) return false;
    return group.takeIntoStep(this);
  }

  /** The next that it lacks; null where there is nothing that the group has told and it has not. */
  private missing(): Payload | null {
    const { group } = this;
    if (group === null) return null;
    const opening = this.opening.shift();
    if (opening !== undefined) return group.openingPayload(opening) ?? NOTHING;
    if (this.position < group.told) {
      const step = group.stepAfter(this.position);
      if (step === null) {
        this.closeSlow();
        return null;
      }
      this.position = step.position;
      return step.payload ?? NOTHING;
    }
    return this.hasBegun ? null : group.quietPayload(this.position);
  }

  private move(): void {
    this.group?.remove(this);
    this.group = this.options.join();
    this.group.add(this);
  }

  private goBackTo({ position, opening }: { position: Position; opening: readonly Message[] }): void {
    this.position = position;
    this.opening.splice(0, this.opening.length, ...opening);
  }

  private leave(): void {
    this.hasEnded = true;
    this.group?.remove(this);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
