import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { GraphQLError } from 'graphql';
import { inputRefused } from '../graphql/limit-exceeded.js';
import { RequestContexts } from '../sign-in/request-contexts.js';
import { HttpAskers } from './http-askers.js';
import { type HttpRequest, hasAddress, operationOf } from './http-operation.js';
import { OperationAdmission } from './operation-admission.js';
import { rateLimited } from './rate-error.js';
import { type Asker, RequestRates } from './request-rates.js';

/** Of Fastify. */
export interface HttpReply {
  code(status: number): HttpReply;
  header(name: string, value: string | number): HttpReply;
  send(body: string): unknown;
}

/** What comes before Apollo and other routes: it answers what is too much, and leaves everything else to them. */
@Injectable()
export class HttpAdmission {
  private readonly askers = new WeakMap<IncomingMessage, Asker>();

  constructor(
    private readonly http: HttpAskers,
    private readonly contexts: RequestContexts,
    private readonly rates: RequestRates,
    private readonly operations: OperationAdmission,
  ) {}

  /** Before the body is read. Returns whether the request was answered. */
  async beforeBody(request: HttpRequest, reply: HttpReply): Promise<boolean> {
    const { raw } = request;
    reply.header('cache-control', 'no-store'); // answers are of a moment, and of one person
    if (!hasAddress(request)) return answer(reply, [inputRefused('The Host header names no host.')]);
    const asker = await this.http.asker(raw);
    const wait = typeof asker === 'number' ? asker : await this.rates.charge(asker);
    if (wait !== null) return answer(reply, [rateLimited(wait)]);
    if (typeof asker !== 'number') this.askers.set(raw, asker);
    return false;
  }

  /** Before the operation of the body is looked at by Apollo. Returns whether the request was answered. */
  async beforeOperation(request: HttpRequest, reply: HttpReply): Promise<boolean> {
    const operation = operationOf(request);
    if (operation === null) return false; // Apollo says what is wrong with it
    const { raw } = request;
    const asker = this.askers.get(raw) ?? { principal: null, origin: this.contexts.originOf(raw) };
    const admission = await this.operations.admit(operation, asker);
    return 'document' in admission ? false : answer(reply, admission);
  }
}

/** Of a request that was understood and may not be, as Apollo has it for fields, 200. */
const STATUS: Readonly<Record<string, number>> = { RATE_LIMITED: 429, UNAUTHENTICATED: 200, FORBIDDEN: 200 };

function answer(reply: HttpReply, errors: readonly GraphQLError[]): true {
  const { code, retryAfterSeconds } = errors[0]?.extensions ?? {};
  reply.code(STATUS[String(code)] ?? 400);
  if (typeof retryAfterSeconds === 'number') reply.header('retry-after', retryAfterSeconds);
  reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify({ errors }));
  return true;
}
