import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildClientSchema,
  buildSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 60_000;
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

  it('describes every type and every field', () => {
    const nameless: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || ['ID', 'Int', 'String', 'Boolean'].includes(type.name)) continue;
      const root = ['Query', 'Mutation', 'Subscription'].includes(type.name);
      if (!type.description && !root) nameless.push(type.name);
      for (const { name, description } of membersOf(type))
        if (!description) nameless.push(`${type.name}.${name}`);
    }
    expect(nameless).toEqual([]);
  });
});

type Described = { readonly name: string; readonly description?: string | null | undefined };

function membersOf(type: unknown): readonly Described[] {
  if (isObjectType(type) || isInputObjectType(type)) return Object.values(type.getFields());
  return isEnumType(type) ? type.getValues() : [];
}
