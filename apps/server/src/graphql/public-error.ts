import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

const logger = new Logger('GraphQL');
const INTERNAL = 'INTERNAL_SERVER_ERROR';

/**
 * What a client is told about an error. Those of GraphQL itself and those that carry a code were made for clients;
 * anything else is a fault of ours: it is logged, and only its number goes out.
 */
export function publicError(error: GraphQLError): GraphQLFormattedError {
  const { code } = error.extensions;
  if (code === undefined ? error.originalError === undefined : code !== INTERNAL) return error.toJSON();
  const number = randomBytes(4).toString('hex');
  const cause = error.originalError ?? error;
  logger.error(`${number}: ${error.path?.join('.') ?? ''} ${cause.stack ?? cause.message}`);
  const { locations, path } = error;
  const message = `Something went wrong here. It is in the server's log under ${number}.`;
  return { message, ...(locations && { locations }), ...(path && { path }), extensions: { code: INTERNAL } };
}

/** For Apollo, which has put codes on the errors that were made for clients. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (formatted.extensions?.code !== INTERNAL) return formatted;
  return publicError(
    error instanceof GraphQLError ? error : new GraphQLError('', { originalError: asError(error) }),
  );
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
