import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string };
}

export interface ApiAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly ApiError[];
}

type Variables = Record<string, unknown>;

/** A program that uses the API, with or without a session. */
export class ApiClient {
  private readonly closers: (() => unknown)[] = [];

  constructor(
    readonly url: string,
    readonly token: string | null = null,
  ) {}

  /** The answer as it came, over HTTP. */
  async ask<Data>(query: string, variables: Variables = {}): Promise<ApiAnswer<Data>> {
    const response = await this.post(JSON.stringify({ query, variables }));
    return (await response.json()) as ApiAnswer<Data>;
  }

  /** The data; fails with the errors where there are any. A server that is too busy to look up a session is asked again. */
  async read<Data>(query: string, variables: Variables = {}): Promise<Data> {
    let { data, errors } = await this.ask<Data>(query, variables);
    for (let tries = 1; tries < 5 && errors?.[0]?.extensions?.code === 'UNAVAILABLE'; tries++)
      ({ data, errors } = await this.ask<Data>(query, variables));
    if (errors !== undefined || !data) throw new Error(`the API answered ${JSON.stringify(errors)}`);
    return data;
  }

  post(body: string, headers: Record<string, string> = {}): Promise<Response> {
    const authorization: Record<string, string> =
      this.token === null ? {} : { authorization: `Bearer ${this.token}` };
    const all = { 'content-type': 'application/json', ...authorization, ...headers };
    return fetch(`${this.url}/graphql`, { method: 'POST', headers: all, body });
  }

  /** A stream over a WebSocket of its own, which is open when this resolves. Read it by `next()`. */
  async stream<Data>(query: string, variables: Variables = {}): Promise<AsyncIterator<ApiAnswer<Data>>> {
    const client = createClient({
      url: `${this.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: this.token === null ? {} : { authorization: `Bearer ${this.token}` },
      retryAttempts: 0,
    });
    const connected = new Promise<void>((resolve, reject) => {
      client.on('connected', () => resolve());
      client.on('closed', reject);
    });
    const iterator = client.iterate<Data>({ query, variables });
    this.closers.push(
      () => iterator.return?.(),
      () => client.dispose(),
    );
    await connected;
    return iterator as AsyncIterator<ApiAnswer<Data>>;
  }

  async close(): Promise<void> {
    for (const close of this.closers.splice(0)) await close();
  }
}
