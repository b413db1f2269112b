import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { ApiAnswer, ApiClient, ApiError } from './api-client.js';

/** Asks one thing after the other over one WebSocket. */
export class SocketAsker {
  private readonly client: Client;

  constructor({ url, token }: ApiClient) {
    this.client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: token === null ? {} : { authorization: `Bearer ${token}` },
      retryAttempts: 0,
      lazyCloseTimeout: 1_000,
    });
  }

  /** The answer to a query, or the first message of a stream. */
  async ask(query: string): Promise<ApiAnswer<unknown>> {
    const messages = this.client.iterate({ query });
    try {
      return ((await messages.next()).value ?? {}) as ApiAnswer<unknown>;
    } catch (errors) {
      if (Array.isArray(errors)) return { errors: errors as ApiError[] };
      throw errors;
    } finally {
      await messages.return?.();
    }
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }
}
