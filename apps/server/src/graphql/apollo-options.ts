import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { NO_SUBSCRIPTIONS_OVER_HTTP } from './http-operations.js';
import { PARSE_OPTIONS } from './limits.js';
import { formatError } from './public-error.js';

/** How Apollo is set up, whatever it serves; the yardstick of the benchmark is set up in the same way. */
export const APOLLO_OPTIONS = {
  path: '/graphql',
  introspection: true, // whether somebody may ask for it is a policy (access/)
  graphiql: false,
  csrfPrevention: true,
  includeStacktraceInErrorResponses: false,
  persistedQueries: false as const,
  parseOptions: PARSE_OPTIONS,
  formatError,
  // Nothing here is cached, and working that out for each field takes as long as reading it.
  plugins: [ApolloServerPluginCacheControlDisabled(), NO_SUBSCRIPTIONS_OVER_HTTP],
};
