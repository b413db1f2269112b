import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  buildClientSchema,
  buildSchema,
  type GraphQLInterfaceType,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const FILE = fileURLToPath(new URL('../../schema.graphql', import.meta.url));

describe('the API as the server tells it', () => {
  let server: TestServer;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    server = await startTestServer();
    schema = buildClientSchema(await server.anonymous.read<IntrospectionQuery>(getIntrospectionQuery()));
  }, START_MS);
  afterAll(() => server.stop());

  it('is the one in schema.graphql (UPDATE_SCHEMA=1 writes it anew)', async () => {
    if (process.env.UPDATE_SCHEMA === '1') await writeFile(FILE, `${printSchema(schema)}\n`);
    const committed = buildSchema(await readFile(FILE, 'utf8'));
    expect(printSchema(lexicographicSortSchema(schema))).toBe(
      printSchema(lexicographicSortSchema(committed)),
    );
  });

  it('describes every type, field, argument, input and value', () => {
    const nameless: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || ['ID', 'Int', 'String', 'Boolean'].includes(type.name)) continue;
      const root = ['Query', 'Mutation', 'Subscription'].includes(type.name);
      if (!type.description && !root) nameless.push(type.name);
      for (const { name, description, args = [] } of membersOf(type)) {
        if (!description) nameless.push(`${type.name}.${name}`);
        const bare = args.filter((argument) => !argument.description);
        nameless.push(...bare.map((argument) => `${type.name}.${name}(${argument.name})`));
      }
    }
    expect(nameless).toEqual([]);
  });

  it('gives every mutation one input, with an idempotency key', () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    expect(mutations.length).toBeGreaterThan(20);
    for (const { name, args } of mutations) {
      const [input, ...others] = args;
      const type = isNonNullType(input?.type) ? input.type.ofType : null;
      const keys = isInputObjectType(type) ? Object.keys(type.getFields()) : [];
      expect({ name, input: input?.name, others, keys }).toEqual({
        name,
        input: 'input',
        others: [],
        keys: expect.arrayContaining(['idempotencyKey']),
      });
    }
  });

  it('has connections as Relay has them, with a documented page size, and Node', () => {
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    const connections = types.filter(({ name }) => name.endsWith('Connection'));
    expect(connections.length).toBeGreaterThan(5);
    for (const connection of connections) {
      const { edges, nodes, pageInfo } = connection.getFields();
      expect([connection.name, String(pageInfo?.type)]).toEqual([connection.name, 'PageInfo!']);
      expect(String(nodes?.type)).toMatch(/^\[\w+!\]!$/);
      expect(String(edges?.type)).toMatch(/^\[\w+Edge!\]!$/);
    }
    expect(
      schema
        .getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Comment', 'Idea', 'Market', 'Member', 'Order', 'OwnFill', 'Trade']);
  });

  it('tells of every list that comes in pages how long a page can be', () => {
    const silent = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
      .filter(({ field }) => String(field.type).endsWith('Connection!'))
      .filter(({ field: { args } }) => {
        const [first, after] = ['first', 'after'].map((name) =>
          args.find((argument) => argument.name === name),
        );
        return !/never more than [\d,]+\./.test(first?.description ?? '') || String(after?.type) !== 'String';
      });
    expect(silent.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
  });
});

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly args?: readonly Described[];
}

function membersOf(type: unknown): readonly Described[] {
  if (isObjectType(type) || isInterfaceType(type)) return Object.values(type.getFields());
  if (isInputObjectType(type)) return Object.values(type.getFields());
  return isEnumType(type) ? type.getValues() : [];
}
