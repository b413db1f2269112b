import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { isPassing } from '../database/passing-errors.js';

const logger = new Logger('GraphQL');
const UNAVAILABLE = 'UNAVAILABLE';
const INTERNAL = 'INTERNAL_SERVER_ERROR';
const BAD_INPUT = 'BAD_USER_INPUT';

/**
 * What a client is told about an error. Those of GraphQL itself and those that carry a code were made for clients;
 * anything else is a fault of ours: it is logged, and only its number goes out. Who was in the way of
 * others in the database is told to try again.
 */
export function publicError(error: GraphQLError): GraphQLFormattedError {
  const problem = variableProblem(error);
  if (problem !== null) return asBadInput(error.toJSON(), problem);
  const { code } = error.extensions;
  if (code === undefined ? error.originalError === undefined : code !== INTERNAL) return error.toJSON();
  const cause = error.originalError ?? error;
  if (isPassing(cause)) {
    logger.warn(`${whereOf(error)}: ${cause.message}`);
    return told(error, UNAVAILABLE, 'The exchange has too much to do just now. Try again in a moment.');
  }
  const number = randomBytes(4).toString('hex');
  logger.error(`${number}: ${whereOf(error)} ${cause.stack ?? cause.message}`);
  return told(error, INTERNAL, `Something went wrong here. It is in the server's log under ${number}.`);
}

const whereOf = ({ path }: GraphQLError): string => path?.join('.') ?? '';

const told = ({ locations, path }: GraphQLError, code: string, message: string): GraphQLFormattedError => ({
  message,
  ...(locations && { locations }),
  ...(path && { path }),
  extensions: { code },
});

/** For Apollo, which has put codes on the errors that were made for clients. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const problem = error instanceof GraphQLError ? variableProblem(error) : null;
  if (problem !== null) return asBadInput(formatted, problem);
  if (formatted.extensions?.code !== INTERNAL) return formatted;
  return publicError(
    error instanceof GraphQLError ? error : new GraphQLError('', { originalError: asError(error) }),
  );
}

/**
 * Of a variable that is missing or wrong: which, where in it, and why. GraphQL repeats the whole value besides, which
 * may be a password, and errors end in logs. null: the error is about something else.
 */
function variableProblem({ nodes, path, message, originalError }: GraphQLError): string | null {
  if (nodes?.[0]?.kind !== Kind.VARIABLE_DEFINITION || path !== undefined) return null;
  const [variable] = /^Variable "\$\w+"(?= got invalid value )/.exec(message) ?? [];
  if (variable === undefined) return message;
  const reason = originalError?.message ?? '';
  const place = / at "[\w.[\]]+"$/.exec(message.slice(0, -`; ${reason}`.length))?.[0] ?? '';
  return `${variable} got an invalid value${place}; ${reason}`;
}

const asBadInput = (error: GraphQLFormattedError, message: string): GraphQLFormattedError => ({
  ...error,
  message,
  extensions: { ...error.extensions, code: BAD_INPUT },
});

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
