import { WebSocket } from 'ws';
import type { ApiClient } from './api-client.js';

interface ServerMessage<Message> {
  readonly type: string;
  readonly payload?: { readonly data?: Record<string, Message> | null; readonly errors?: unknown };
}

/** What every message of a stream of events carries. */
export interface EventMessage {
  readonly epoch: number;
  readonly sequence: string;
  readonly mustReread: boolean;
}

/** What every message of a stream of states carries. */
export interface StateMessage {
  readonly epoch: number;
  readonly fromSequence: string;
  readonly toSequence: string;
}

/** One subscription on a WebSocket of its own, without any library between, so that it can be cut and stopped. */
export class StreamReader<Message> {
  /** As they came; `next` hands them out one by one. */
  readonly messages: Message[] = [];
  /** The code that the server closed it with. */
  readonly closed: Promise<number>;
  private read = 0;
  private wake: () => void = () => undefined;
  private failure: unknown;

  private constructor(
    private readonly socket: WebSocket,
    private readonly subscription: object,
  ) {
    this.closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', (error) => this.fail(error));
    socket.on('message', (data) => this.take(JSON.parse(String(data))));
  }

  static open<Message>(
    { url, token }: Pick<ApiClient, 'url' | 'token'>,
    query: string,
    variables: Record<string, unknown> = {},
  ): StreamReader<Message> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const reader = new StreamReader<Message>(socket, { query, variables });
    const payload = token === null ? {} : { authorization: `Bearer ${token}` };
    socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
    return reader;
  }

  async next(): Promise<Message> {
    while (this.read >= this.messages.length) {
      if (this.failure !== undefined) throw this.failure;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    return this.messages[this.read++] as Message;
  }

  async until(isSo: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      const message = await this.next();
      if (isSo(message)) return message;
    }
  }

  /** As a network does it: no farewell. */
  cut(): void {
    this.socket.terminate();
  }

  /** Reads nothing more, not even pings. */
  stall(): void {
    this.socket.pause();
  }

  wakeUp(): void {
    this.socket.resume();
  }

  private take({ type, payload }: ServerMessage<Message>): void {
    if (type === 'connection_ack')
      this.socket.send(JSON.stringify({ id: 'it', type: 'subscribe', payload: this.subscription }));
    if (type === 'error' || payload?.errors !== undefined)
      this.fail(new Error(`the stream said ${JSON.stringify(payload)}`));
    const [message] = Object.values(payload?.data ?? {});
    if (type === 'next' && message !== undefined) this.messages.push(message);
    this.wake();
  }

  private fail(error: unknown): void {
    this.failure = error;
    this.wake();
  }
}
