import type { GraphQLSchemaHost } from '@nestjs/graphql';
import { buildSchema, GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { IntrospectionAccess } from '../access/introspection-access.js';
import { USUAL_LIMITS } from '../config/limits-config.js';
import type { ServerConfig } from '../config/server-config.js';
import { OperationGate } from '../graphql/operation-gate.js';
import { OperationAdmission } from './operation-admission.js';
import { type Asker, RequestRates } from './request-rates.js';

const schema = buildSchema('type Query { id: ID tags(first: Int): [Tag] } type Tag { id: ID }');
const secret = new GraphQLError('Not for you.', { extensions: { code: 'FORBIDDEN' } });
const MEMBER = { principal: { memberId: 7 }, origin: { address: '', agent: '' } } as Asker;

function admission({ isSecret = false, requestsPerMember = 100 } = {}) {
  const limits = { ...USUAL_LIMITS, requestsPerMember };
  const gate = new OperationGate({ schema } as GraphQLSchemaHost);
  const introspection = { refusal: () => (isSecret ? secret : null) } as unknown as IntrospectionAccess;
  return new OperationAdmission(gate, new RequestRates({ limits } as ServerConfig), introspection);
}

/** What is wrong with it; an empty list when it is let in. */
async function errorsOf(query: string, { of = admission(), variables = {} } = {}) {
  const admitted = await of.admit({ query, operationName: null, variables }, MEMBER);
  return 'document' in admitted ? [] : admitted.map((error) => error.toJSON());
}

describe('OperationAdmission', () => {
  it('lets in what is valid and within the limits', async () => {
    expect(await errorsOf('{ id tags(first: 10) { id } }')).toEqual([]);
  });

  it('has a code and a place for everything that is wrong', async () => {
    expect(await errorsOf('{')).toMatchObject([
      { extensions: { code: 'GRAPHQL_PARSE_FAILED' }, locations: [{ line: 1, column: 2 }] },
    ]);
    expect(await errorsOf('{ ids }')).toMatchObject([
      {
        message: 'Cannot query field "ids" on type "Query". Did you mean "id"?',
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        locations: [{ line: 1, column: 3 }],
      },
    ]);
    expect(await errorsOf('{ id }', { variables: { a: Array(20_000).fill(0) } })).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('refuses an answer that could be too large, before it is asked for', async () => {
    const of = admission({ requestsPerMember: 10_000 });
    const pages = (count: number) =>
      Array.from({ length: count }, (_, index) => `t${index}: tags(first: 1000) { id }`).join(' ');
    expect(await errorsOf(`{ ${pages(24)} }`, { of })).toEqual([]);
    expect(await errorsOf(`{ ${pages(26)} }`, { of })).toMatchObject([
      { message: expect.stringContaining('could have 26026 fields, and an operation may ask for 25000') },
    ]);
  });

  it('charges large answers as several requests', async () => {
    const of = admission({ requestsPerMember: 20 });
    const large = '{ tags(first: 1000) { id a: id } }';
    expect(await errorsOf(large, { of })).toEqual([]);
    expect(await errorsOf('{ id }', { of })).toEqual([]);
    expect(await errorsOf(large, { of })).toMatchObject([
      { extensions: { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) } },
    ]);
  });

  it('tells nothing of the schema to who may not ask for it', async () => {
    const of = admission({ isSecret: true });
    for (const asks of [
      '{ __schema { types { name } } }',
      '{ id ...F } fragment F on Query { a: __type(name: "Tag") { name } }',
    ])
      expect(await errorsOf(asks, { of })).toMatchObject([{ message: 'Not for you.' }]);
    expect(await errorsOf('{ ids }', { of })).toMatchObject([
      { message: 'Cannot query field "ids" on type "Query".' },
    ]);
    expect(await errorsOf('{ __typename id }', { of })).toEqual([]);
  });
});
