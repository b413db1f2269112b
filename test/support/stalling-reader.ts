import { WebSocket } from 'ws';
import type { ApiClient } from './api-client.js';

interface ServerMessage<Message> {
  readonly type: string;
  readonly id?: string;
  readonly payload?: { readonly data?: Record<string, Message> | null };
}

export interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  /** How often the socket asks for the same, so that what is left unread is more. */
  readonly times?: number;
}

/** A WebSocket with one subscription, or the same one many times, that can stop reading and begin again. */
export class StallingReader<Message> {
  /** Of each subscription, as they came. */
  readonly told: readonly Message[][];
  /** What came, with envelopes. */
  bytes = 0;
  /** The code that the server closed it with. */
  readonly closed: Promise<number>;
  private wake: () => void = () => undefined;
  private failure: Error | null = null;

  private constructor(
    private readonly socket: WebSocket,
    { query, variables = {}, times = 1 }: Asked,
  ) {
    this.told = Array.from({ length: times }, () => []);
    this.closed = new Promise((resolve) => socket.once('close', resolve));
    socket.once('close', (code) => this.fail(`closed with ${code}`));
    socket.on('error', ({ message }) => this.fail(message));
    socket.on('message', (data: Buffer) => {
      this.bytes += data.length;
      this.take(JSON.parse(String(data)), { query, variables });
    });
  }

  /** Resolves when every subscription has told where it begins. */
  static async open<Message>(
    { url, token }: Pick<ApiClient, 'url' | 'token'>,
    asked: Asked,
  ): Promise<StallingReader<Message>> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const reader = new StallingReader<Message>(socket, asked);
    const payload = token === null ? {} : { authorization: `Bearer ${token}` };
    socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
    await reader.until(() => reader.told.every((messages) => messages.length > 0));
    return reader;
  }

  /** Of the first subscription. */
  get messages(): readonly Message[] {
    return this.told[0] ?? [];
  }

  /** Now or later. Fails when the socket is closed before. */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      if (this.failure !== null) throw this.failure;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  /** Takes nothing more from the connection, not even pings. */
  stall(): void {
    this.socket.pause();
  }

  goOn(): void {
    this.socket.resume();
  }

  /** As a network does it: no farewell. */
  cut(): void {
    this.socket.terminate();
  }

  private take({ type, id, payload }: ServerMessage<Message>, operation: Omit<Asked, 'times'>): void {
    if (type === 'connection_ack')
      for (const place of this.told.keys())
        this.socket.send(JSON.stringify({ id: String(place), type: 'subscribe', payload: operation }));
    const [message] = Object.values(payload?.data ?? {});
    if (type === 'next' && message !== undefined) this.told[Number(id)]?.push(message);
    if (type === 'error') this.fail(`the stream said ${JSON.stringify(payload)}`);
    this.wake();
  }

  private fail(why: string): void {
    this.failure ??= new Error(why);
    this.wake();
  }
}
