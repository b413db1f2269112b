import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { IntrospectionAccess } from '../access/introspection-access.js';
import { type AdmittedOperation, OperationGate, type OperationRequest } from '../graphql/operation-gate.js';
import { rateLimited } from './rate-error.js';
import { type Asker, pointsOf, RequestRates } from './request-rates.js';

export type Admission = AdmittedOperation | readonly GraphQLError[];

/** Lets operations in that are within the limits and valid, for HTTP and WebSocket alike. */
@Injectable()
export class OperationAdmission {
  constructor(
    private readonly gate: OperationGate,
    private readonly rates: RequestRates,
    private readonly introspection: IntrospectionAccess,
  ) {}

  /** The operation itself was charged before. Returns what is wrong with it where something is. */
  async admit(request: OperationRequest, asker: Asker): Promise<Admission> {
    const admitted = this.gated(request);
    if (!('document' in admitted)) return admitted;
    const secret = this.introspection.refusal(asker.principal);
    if (admitted.asksForSchema && secret !== null) return [secret];
    const errors = admitted.errors();
    if (errors.length > 0) return errors.map((error) => told(error, secret === null));
    const points = pointsOf(admitted.cost);
    const wait = points === 0 ? null : await this.rates.charge(asker, points);
    return wait === null ? admitted : [rateLimited(wait)];
  }

  private gated(request: OperationRequest): Admission {
    try {
      return this.gate.admit(request);
    } catch (error) {
      if (error instanceof GraphQLError) return [coded(error, 'GRAPHQL_PARSE_FAILED')];
      throw error;
    }
  }
}

/** What names that there are look like is for those alone who may ask for the schema. */
function told(error: GraphQLError, withSuggestions: boolean): GraphQLError {
  return coded(
    error,
    'GRAPHQL_VALIDATION_FAILED',
    withSuggestions ? error.message : withoutSuggestion(error),
  );
}

const withoutSuggestion = ({ message }: GraphQLError): string => message.replace(/ Did you mean .*\?$/s, '');

/** The errors of graphql-js have no code of their own. */
function coded(error: GraphQLError, code: string, message = error.message): GraphQLError {
  if (error.extensions.code !== undefined) return error;
  const { nodes, source, positions } = error;
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}
