import type { Stamp } from './stamp';

/**
 * How far a stream was heard. As the `after` of a subscription it is written down anew each time that the subscription
 * is sent, also when graphql-ws sends it again by itself after a lost connection: the stream goes on from there.
 */
export class StreamPlace {
  private last: Stamp | null = null;

  heard({ epoch, sequence }: Stamp): void {
    this.last = { epoch, sequence };
  }

  /** Null at the beginning: the stream starts from now. */
  toJSON(): Stamp | null {
    return this.last;
  }

  /** What variables take; it is read by `toJSON` when they are sent. */
  get variable(): Stamp | null {
    return this as unknown as Stamp;
  }
}
