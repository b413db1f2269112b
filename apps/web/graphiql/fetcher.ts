import type { GraphiQLProps } from 'graphiql';
import { type ExecutionResult, getOperationAST, parse } from 'graphql';
import { type Client, createClient } from 'graphql-ws';

type Fetcher = GraphiQLProps['fetcher'];
type Operation = Parameters<Fetcher>[0];

/** Whose it is, by the header that was typed; null: by the session's cookie, which every connection carries. */
let opened: { readonly authorization: string | null; readonly socket: Client } | null = null;

/** Queries and mutations over HTTP, subscriptions over a WebSocket. Tells why the schema is refused; null: it is not. */
export function fetcherTelling(refusal: (reason: string | null) => void): Fetcher {
  return (operation, options) => {
    if (isSubscription(operation))
      return socketFor(options?.headers).iterate(operation) as AsyncIterable<ExecutionResult>;
    return post(operation, options?.headers).then((result) => {
      if (operation.operationName === 'IntrospectionQuery') refusal(result.errors?.[0]?.message ?? null);
      return result;
    });
  };
}

/** Browsers cannot give a socket headers, so the one that says who asks goes with its first message. */
function socketFor(headers: Record<string, string> = {}): Client {
  const [, authorization = null] =
    Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization') ?? [];
  if (opened !== null && opened.authorization === authorization) return opened.socket;
  void opened?.socket.dispose();
  const socket = createClient({
    url: () => `${location.origin.replace(/^http/, 'ws')}/graphql`,
    lazyCloseTimeout: 1_000,
    connectionParams: authorization === null ? {} : { authorization },
  });
  opened = { authorization, socket };
  return socket;
}

async function post(operation: Operation, headers: Record<string, string> = {}): Promise<ExecutionResult> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(operation),
  });
  return response.json();
}

/** False for what is no GraphQL: the server says what is wrong with it. */
function isSubscription({ query, operationName }: Operation): boolean {
  try {
    return getOperationAST(parse(query), operationName)?.operation === 'subscription';
  } catch {
    return false;
  }
}
