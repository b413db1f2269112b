import { type ASTNode, GraphQLError } from 'graphql';

/** A document that asks for more than an operation may. */
export function documentRefused(message: string, node?: ASTNode): GraphQLError {
  const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' };
  return new GraphQLError(message, { extensions, ...(node && { nodes: node }) });
}

/** Values that do not fit, or an operation that is not there. */
export function inputRefused(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
