import {
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { PARSE_OPTIONS, VALIDATION_RULES } from '../graphql/limits.js';

/** An operation of a WebSocket message, under the limits that Apollo keeps over HTTP; or what is wrong with it. */
export function prepareOperation(
  schema: GraphQLSchema,
  payload: SubscribePayload,
): ExecutionArgs | readonly GraphQLError[] {
  try {
    const document = parse(payload.query, PARSE_OPTIONS);
    const errors = validate(schema, document, [...specifiedRules, ...VALIDATION_RULES]);
    if (errors.length > 0) return errors;
    const { operationName, variables } = payload;
    return { schema, document, operationName: operationName ?? null, variableValues: variables ?? null };
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}
