import type { IncomingMessage } from 'node:http';
import type { OperationRequest } from '../graphql/operation-gate.js';

/** Of Fastify. */
export interface HttpRequest {
  readonly raw: IncomingMessage;
  readonly method: string;
  readonly url: string;
  readonly hostname: string;
  readonly body: unknown;
}

/** Whether Apollo can make an address of what was asked for; it takes it for a fault of ours where it cannot. */
export const hasAddress = ({ url, hostname }: Pick<HttpRequest, 'url' | 'hostname'>): boolean =>
  URL.canParse(url, `http://${hostname}/`);

/** The operation that Apollo will read from a request; null where it will find none. */
export function operationOf({ method, url, body }: HttpRequest): OperationRequest | null {
  const sent = method === 'GET' ? fromAddress(url) : body;
  if (!isRecord(sent) || typeof sent.query !== 'string' || sent.query === '') return null;
  const operationName = typeof sent.operationName === 'string' ? sent.operationName : null;
  return { query: sent.query, operationName, variables: isRecord(sent.variables) ? sent.variables : {} };
}

/** As Apollo takes an address apart, and not as Fastify does: both have to see the same operation. */
function fromAddress(url: string): unknown {
  const parameters = new URL(url, 'http://localhost').searchParams;
  try {
    const variables: unknown = JSON.parse(parameters.get('variables') ?? '{}');
    return { query: parameters.get('query'), operationName: parameters.get('operationName'), variables };
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
