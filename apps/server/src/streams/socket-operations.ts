import { Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type ExecutionArgs, GraphQLError } from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';
import type { WebSocket } from 'ws';
import type { RequestContext } from '../access/principal.js';
import { OperationAdmission } from '../admission/operation-admission.js';
import { rateLimited } from '../admission/rate-error.js';
import { RequestRates } from '../admission/request-rates.js';
import { MOST_OPERATIONS, SocketCounts } from '../admission/socket-counts.js';
import { CLOSE } from './close-codes.js';
import { FanOut, type SubscribeArgs } from './fan-out/fan-out.js';
import { closeSocket } from './open-socket.js';
import { OpenSockets } from './open-sockets.js';
import { RefusalsInARow } from './refusals-in-a-row.js';

/** The socket is closed when so many operations were refused for their number, one after the other. */
const PATIENCE = 100;

export type Parameters = Record<string, unknown> | undefined;
export type SocketContext = Context<Parameters, Extra>;

/** What may be asked for on a socket. */
@Injectable()
export class SocketOperations {
  private readonly refused = new WeakMap<WebSocket, RefusalsInARow>();

  constructor(
    private readonly schema: GraphQLSchemaHost,
    private readonly admission: OperationAdmission,
    private readonly rates: RequestRates,
    private readonly counts: SocketCounts,
    private readonly sockets: OpenSockets,
    private readonly fanOut: FanOut,
  ) {}

  /** That there are too many, found out at once: of what comes in one go, the first ones are served. */
  excess(context: SocketContext): readonly GraphQLError[] | null {
    const excess = this.counts.excess(context.extra.socket);
    return excess === null ? null : this.refuse(context, tooMany(SENTENCES[excess]));
  }

  /** The operation, ready to be executed; or what is wrong with it. Called as soon as it has come. */
  async prepare(
    context: SocketContext,
    { id, payload }: { readonly id: string; readonly payload: SubscribePayload },
    asker: Promise<RequestContext>,
  ): Promise<SubscribeArgs | readonly GraphQLError[]> {
    const forgive = this.refusalsOf(context).forgiveSoFar();
    const contextValue = await asker;
    const wait = await this.rates.charge(contextValue);
    if (wait !== null) return this.refuse(context, rateLimited(wait));
    const { query, operationName = null, variables } = payload;
    const request = { query, operationName: operationName ?? null, variables: variables ?? {} };
    const admitted = await this.admission.admit(request, contextValue);
    if (!('document' in admitted)) {
      const limited = admitted.find(({ extensions }) => extensions.code === 'RATE_LIMITED');
      return limited === undefined ? admitted : this.refuse(context, limited);
    }
    forgive();
    const { document } = admitted;
    const { schema } = this.schema;
    const subscriber = { id, outlet: this.sockets.of(context.extra.socket) };
    const variableValues = variables ?? null;
    return { schema, document, operationName, variableValues, contextValue, subscriber };
  }

  /** In the place of graphql's own, with what `prepare` returned. */
  readonly subscribe = (args: ExecutionArgs) => this.fanOut.subscribe(args as SubscribeArgs);

  private refusalsOf({ extra: { socket } }: SocketContext): RefusalsInARow {
    const known = this.refused.get(socket);
    if (known !== undefined) return known;
    const refusals = new RefusalsInARow();
    this.refused.set(socket, refusals);
    return refusals;
  }

  private refuse(context: SocketContext, error: GraphQLError): readonly GraphQLError[] {
    if (this.refusalsOf(context).another() === PATIENCE) {
      const { socket } = context.extra;
      socket.removeAllListeners('message');
      setImmediate(() => closeSocket(socket, CLOSE.tooMuch)); // once the errors have gone out
    }
    return [error];
  }
}

const SENTENCES = {
  socket: `A socket runs at most ${MOST_OPERATIONS} operations at once.`,
  member: 'You have too many subscriptions on all your connections together.',
} as const;

function tooMany(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } });
}
