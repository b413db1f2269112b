import type { Veil } from './audience.js';

/** A place in the journal: everything up to this command has been told. 0: nothing yet. */
export type Position = number;

export interface Step<Message> {
  /** null: there is nothing to tell. */
  readonly message: Message | null;
  /** How far whoever gets it has been told then. */
  readonly position: Position;
}

export interface Span {
  readonly from: Position;
  readonly upTo: Position;
}

/**
 * What is told alike to everybody who asks for the same. It keeps nothing for anybody: where a reader is, the reader
 * knows, so that one who is late or slow costs no memory.
 */
export interface Feed<Message> {
  /** Feeds with the same key tell the same. */
  readonly key: string;
  /** null: it is for everybody who may read it; else for this member alone. */
  readonly memberId: number | null;
  /** On which it is heard that there may be something new. */
  readonly topics: readonly string[];
  /** The last place of a feed that does not follow the journal but counts by itself. */
  ownHead?(): Position;
  /** Fewest milliseconds between two messages. */
  readonly paceMs: number;
  /** What follows on `from`; null where that is too long ago to be told without a gap. */
  after(span: Span): Step<Message> | null;
  /** It tells what happened, each thing once, and not how things are. */
  readonly tellsEvents?: true;
  /** The message without what is kept from its reader; null where nothing is left of it. Left out: nothing can be. */
  without?(message: Message, veil: Veil): Message | null;
  /** A message that tells the time and nothing else: of a quiet stream, and where it begins. */
  quiet(span: Span): Message;
}

/** What the resolver of a subscription returns: a feed, and where this subscriber begins in it. */
export class LiveStream<Message> implements AsyncIterable<Message> {
  constructor(
    readonly feed: Feed<Message>,
    /** `opening` is told first, to this subscriber alone. */
    readonly start: { readonly position: Position; readonly opening: readonly Message[] },
  ) {}

  /** GraphQL asks whether it is a stream; the fan-out, which reads it, has quicker ways. */
  [Symbol.asyncIterator](): never {
    throw new Error('a live stream is read by the fan-out');
  }
}
