import '../../apps/server/src/config/production.js';
import 'reflect-metadata';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Args, Field, GraphQLModule, InputType, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { APOLLO_OPTIONS } from '../../apps/server/src/graphql/apollo-options.js';
import { securityHeaders } from '../../apps/server/src/pages/security-headers.js';

/** The yardstick of `graphql.ts`: Nest, Apollo and Fastify, set up as ours are, with a mutation that does nothing. */
@InputType()
class ConstantInput {
  @Field(() => String)
  marketId!: string;

  @Field(() => String)
  idempotencyKey!: string;
}

@Resolver()
class ConstantResolver {
  @Query(() => String)
  hello(): string {
    return 'hello';
  }

  @Mutation(() => String)
  constant(@Args('input') input: ConstantInput): string {
    return input.idempotencyKey === '' ? 'empty' : 'constant';
  }
}

@Module({
  imports: [
    GraphQLModule.forRoot<ApolloDriverConfig>({
      ...APOLLO_OPTIONS,
      driver: ApolloDriver,
      autoSchemaFile: true,
    }),
  ],
  providers: [ConstantResolver],
})
class ConstantModule {}

const app = await NestFactory.create<NestFastifyApplication>(ConstantModule, new FastifyAdapter(), {
  logger: ['error'],
});
const headers = securityHeaders(null);
app
  .getHttpAdapter()
  .getInstance()
  .addHook('onRequest', async (_request, reply) => void reply.headers(headers));
await app.listen(0, '127.0.0.1');
console.log(`Openfloor: ${(await app.getUrl()).replace('[::1]', '127.0.0.1')}`);
process.once('SIGTERM', () => void app.close());
