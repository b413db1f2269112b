import type { GraphiQLProps } from 'graphiql';
import { type ExecutionResult, getOperationAST, parse } from 'graphql';
import { createClient } from 'graphql-ws';

type Fetcher = GraphiQLProps['fetcher'];
type Operation = Parameters<Fetcher>[0];

/** Opened with the first subscription; it carries the session's cookie. */
const socket = createClient({
  url: () => `${location.origin.replace(/^http/, 'ws')}/graphql`,
  lazyCloseTimeout: 1_000,
});

/** Queries and mutations over HTTP, subscriptions over a WebSocket. Tells why the schema is refused; null: it is not. */
export function fetcherTelling(refusal: (reason: string | null) => void): Fetcher {
  return (operation, options) => {
    if (isSubscription(operation)) return socket.iterate(operation) as AsyncIterable<ExecutionResult>;
    return post(operation, options?.headers).then((result) => {
      if (operation.operationName === 'IntrospectionQuery') refusal(result.errors?.[0]?.message ?? null);
      return result;
    });
  };
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
