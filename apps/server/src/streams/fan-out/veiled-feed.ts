import type { Veil } from './audience.js';
import type { Feed, Position, Span, Step } from './feed.js';

/**
 * A feed as it is told to one member from whom something is kept: they are not even told that something happened there.
 * What is kept is looked up with each message, so that it begins to be told as soon as it is shown.
 */
export class VeiledFeed<Message> implements Feed<Message> {
  readonly key: string;
  readonly memberId: number | null;
  readonly topics: readonly string[];
  readonly paceMs: number;

  constructor(
    private readonly feed: Feed<Message>,
    private readonly veil: Veil,
  ) {
    this.key = feed.key;
    this.memberId = feed.memberId;
    this.topics = feed.topics;
    this.paceMs = feed.paceMs;
  }

  get ownHead(): (() => Position) | undefined {
    const { feed } = this;
    return feed.ownHead === undefined ? undefined : () => feed.ownHead?.() ?? 0;
  }

  after(span: Span): Step<Message> | null {
    const step = this.feed.after(span);
    if (step === null || step.message === null) return step;
    const message = this.without(step.message);
    if (message !== null) return { message, position: step.position };
    // A state that did not change stays where it was, so that its next message leaves no gap.
    return { message: null, position: this.feed.tellsEvents === true ? step.position : span.from };
  }

  quiet(span: Span): Message {
    return this.feed.quiet(span);
  }

  without(message: Message): Message | null {
    return this.feed.without === undefined ? message : this.feed.without(message, this.veil);
  }
}
