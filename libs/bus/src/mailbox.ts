export interface MailboxOptions<Message> {
  /**
   * Joins a newer message to one that still waits, so that never more than one waits: for states, of which a slow
   * reader needs the latest only. Without it messages queue up: for events, of which none may be missing.
   */
  readonly join?: (waiting: Message, newer: Message) => Message;
  /** Messages that may wait; one more and the mailbox overflows: it is emptied, closed and `onOverflow` called. */
  readonly capacity: number;
  readonly onOverflow: () => void;
  /** Called once when the reader has gone, or after an overflow. */
  readonly onClose: () => void;
}

/** Between a courier that never waits and one reader that may be slow: an async iterator of bounded size. */
export class Mailbox<Message> implements AsyncIterableIterator<Message> {
  private waiting: Message[] = [];
  private readers: ((result: IteratorResult<Message>) => void)[] = [];
  private closed = false;

  constructor(private readonly options: MailboxOptions<Message>) {}

  put(message: Message): void {
    if (this.closed) return;
    const reader = this.readers.shift();
    if (reader === undefined) this.keep(message);
    else reader({ value: message, done: false });
  }

  next(): Promise<IteratorResult<Message>> {
    const message = this.waiting.shift();
    if (message !== undefined) return Promise.resolve({ value: message, done: false });
    if (this.closed) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => this.readers.push(resolve));
  }

  return(): Promise<IteratorResult<Message>> {
    this.close();
    return Promise.resolve({ value: undefined, done: true });
  }

  throw(error: unknown): Promise<IteratorResult<Message>> {
    this.close();
    return Promise.reject(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private keep(message: Message): void {
    const { join, capacity, onOverflow } = this.options;
    const last = this.waiting.pop();
    if (last === undefined) this.waiting = [message];
    else if (join === undefined) this.waiting.push(last, message);
    else this.waiting.push(join(last, message));
    if (this.waiting.length <= capacity) return;
    this.close();
    onOverflow();
  }

  private close(): void {
    if (this.closed) return;
    this.closed = true;
    this.waiting = [];
    for (const reader of this.readers) reader({ value: undefined, done: true });
    this.readers = [];
    this.options.onClose();
  }
}
