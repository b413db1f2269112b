import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { ApiError } from './api-client.js';

export interface SocketMessage {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** A WebSocket that says what it is told to, also what no client would. */
export class RawSocket {
  readonly messages: SocketMessage[] = [];
  /** The code with which it was closed. */
  readonly closed: Promise<number>;
  private wake: () => void = () => undefined;

  private constructor(private readonly socket: WebSocket) {
    this.closed = new Promise((resolve) => socket.once('close', (code) => resolve(code)));
    socket.on('error', () => undefined); // tests look at the code
    socket.on('message', (data) => {
      this.messages.push(JSON.parse(String(data)) as SocketMessage);
      this.wake();
    });
    socket.once('close', () => this.wake());
  }

  /** Fails with the status of the answer where the server does not take it. */
  static async open(url: string, headers: Record<string, string> = {}): Promise<RawSocket> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
    const raw = new RawSocket(socket);
    const refused = new Promise<never>((_, reject) =>
      socket.once('unexpected-response', (_request, { statusCode }) =>
        reject(new Error(`status ${statusCode}`)),
      ),
    );
    await Promise.race([once(socket, 'open'), refused]);
    return raw;
  }

  /** Open and acknowledged. */
  static async ready(url: string, token: string | null = null): Promise<RawSocket> {
    const socket = await RawSocket.open(url);
    socket.send({
      type: 'connection_init',
      payload: token === null ? {} : { authorization: `Bearer ${token}` },
    });
    await socket.until(({ type }) => type === 'connection_ack');
    return socket;
  }

  send(message: unknown): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables: Record<string, unknown> = {}): void {
    this.send({ id, type: 'subscribe', payload: { query, variables } });
  }

  /** The errors that answer one operation. */
  async errorsOf(query: string, variables: Record<string, unknown> = {}): Promise<readonly ApiError[]> {
    const id = String(this.messages.length);
    this.subscribe(id, query, variables);
    const { type, payload } = await this.until((message) => message.id === id);
    if (type === 'error') return payload as readonly ApiError[];
    return (payload as { errors?: readonly ApiError[] } | undefined)?.errors ?? [];
  }

  /** The first message that fits, now or later. Fails when the socket is closed before it. */
  async until(fits: (message: SocketMessage) => boolean): Promise<SocketMessage> {
    for (;;) {
      const found = this.messages.find(fits);
      if (found !== undefined) return found;
      if (this.socket.readyState === WebSocket.CLOSED)
        throw new Error(`closed with ${await this.closed} before an answer`);
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  async close(): Promise<void> {
    this.socket.terminate();
    await this.closed;
  }
}
