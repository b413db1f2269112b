import type { IncomingMessage } from 'node:http';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { AccessModule } from '../access/access.module.js';
import { AccessRules } from '../access/access-rules.js';
import { ACCESS_TABLE } from '../access/access-table.js';
import { protectSchema } from '../access/protect-schema.js';
import { ExposureCoreModule } from '../exposure/exposure-core.module.js';
import { Exposures } from '../exposure/exposures.js';
import { CataloguePlaces } from '../exposure/figure-places.js';
import { veilSchema } from '../exposure/veil-schema.js';
import { RequestContexts } from '../sign-in/request-contexts.js';
import { SessionsModule } from '../sign-in/sessions.module.js';
import { APOLLO_OPTIONS } from './apollo-options.js';
import { describeInputs } from './describe-inputs.js';

interface HttpRequest {
  readonly raw: IncomingMessage;
}

/**
 * GraphQL over HTTP: Apollo on Fastify. What is too much was refused before it (admission/); subscriptions have a
 * socket server of their own (streams/).
 */
export const ApiModule = GraphQLModule.forRootAsync<ApolloDriverConfig>({
  driver: ApolloDriver,
  imports: [AccessModule, ExposureCoreModule, SessionsModule],
  inject: [RequestContexts, AccessRules, Exposures, CataloguePlaces],
  useFactory: (
    contexts: RequestContexts,
    rules: AccessRules,
    exposures: Exposures,
    places: CataloguePlaces,
  ) => ({
    ...APOLLO_OPTIONS,
    autoSchemaFile: true, // in memory; test/e2e/schema.spec.ts compares it with schema.graphql
    // The socket server gets the same schema, by GraphQLSchemaHost.
    transformSchema: (schema: GraphQLSchema) =>
      protectSchema(veilSchema(describeInputs(schema), exposures, places), ACCESS_TABLE, (access) =>
        rules.allowing(access),
      ),
    context: (request: HttpRequest, reply: { header(name: string, value: string): unknown }) =>
      contexts.ofHttp(request.raw, reply),
  }),
});
