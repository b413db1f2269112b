import type { IncomingMessage } from 'node:http';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { RequestContexts } from '../sign-in/request-contexts.js';
import { SessionsModule } from '../sign-in/sessions.module.js';
import { NO_SUBSCRIPTIONS_OVER_HTTP } from './http-operations.js';
import { PARSE_OPTIONS, VALIDATION_RULES } from './limits.js';
import { formatError } from './public-error.js';

/** Fields that one operation may select when each use of a fragment counts. */
const MOST_SELECTIONS = 5_000;

interface HttpRequest {
  readonly raw: IncomingMessage;
}

/** GraphQL over HTTP: Apollo on Fastify. Subscriptions have a socket server of their own (streams/). */
export const ApiModule = GraphQLModule.forRootAsync<ApolloDriverConfig>({
  driver: ApolloDriver,
  imports: [SessionsModule],
  inject: [RequestContexts],
  useFactory: (contexts: RequestContexts) => ({
    path: '/graphql',
    autoSchemaFile: true, // in memory; test/e2e/schema.spec.ts compares it with schema.graphql
    introspection: true,
    graphiql: false,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    parseOptions: PARSE_OPTIONS,
    validationRules: VALIDATION_RULES,
    maxRecursiveSelections: MOST_SELECTIONS,
    formatError,
    // Nothing here is cached, and working that out for each field takes as long as reading it.
    plugins: [ApolloServerPluginCacheControlDisabled(), NO_SUBSCRIPTIONS_OVER_HTTP],
    context: (request: HttpRequest, reply: { header(name: string, value: string): unknown }) =>
      contexts.ofHttp(request.raw, reply),
  }),
});
