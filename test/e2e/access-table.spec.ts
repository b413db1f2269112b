import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCESS_TABLE } from '../../apps/server/src/access/access-table.js';
import { differences, objectTypes } from '../../apps/server/src/access/table-differences.js';
import { ASKERS, EXPECTED } from '../support/access-expectations.js';
import { AccessFloor } from '../support/access-floor.js';
import { mutation } from '../support/access-mutations.js';
import { AccessWalk } from '../support/access-walk.js';
import { newKey } from '../support/server.js';
import { SocketAsker } from '../support/socket-asker.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const WALK_MS = 120_000;
/**
 * Of the demo's sign-in, which a real exchange does not have; of mutations, which have a test of their own; of a market
 * that is no headline; and of what takes weeks and twenty people (estimates.spec and pulse.spec read these).
 */
const ELSEWHERE = /^(DemoMember|Mutation|Estimate|PulseMover|PulseUnit|MeritNotRank)\./;
const isElsewhere = (field: string): boolean => ELSEWHERE.test(field);

describe('every field of the schema', () => {
  let floor: AccessFloor;
  let schema: GraphQLSchema;
  let walk: AccessWalk;

  beforeAll(async () => {
    floor = await AccessFloor.start();
    const introspected = await floor.clients.member.read<IntrospectionQuery>(getIntrospectionQuery());
    schema = buildClientSchema(introspected);
    walk = new AccessWalk(schema, floor.examples());
  }, START_MS);
  afterAll(() => floor.stop());

  const fieldsOfSchema = (): string[] =>
    objectTypes(schema).flatMap((type) =>
      Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
    );

  it('is in the table and among what is expected of it, and nothing else is', () => {
    const fields = fieldsOfSchema();
    expect(fields.filter((field) => !EXPECTED.has(field))).toEqual([]);
    expect([...EXPECTED.keys()].filter((field) => !fields.includes(field))).toEqual([]);
    expect(differences(schema, ACCESS_TABLE)).toEqual({ missing: [], unknownExceptions: [], gone: [] });
  });

  it.each(ASKERS)(
    'is for %s over HTTP what it is expected to be',
    async (asker) => {
      const client = floor.clients[asker];
      const ask = (query: string) => client.ask(query);
      expect(await walk.problemsOf({ asker, ask, isPublic: false, operations: ['query'] })).toEqual([]);
    },
    WALK_MS,
  );

  it.each(ASKERS)(
    'is for %s over a WebSocket what it is expected to be, streams included',
    async (asker) => {
      const socket = new SocketAsker(floor.clients[asker]);
      const ask = (query: string) => socket.ask(query);
      const operations = ['query', 'subscription'] as const;
      expect(await walk.problemsOf({ asker, ask, isPublic: false, operations })).toEqual([]);
      await socket.close();
    },
    WALK_MS,
  );

  it('was seen by somebody', () => {
    const reachable = fieldsOfSchema().filter((field) => walk.isReachable(field) && !isElsewhere(field));
    expect(reachable.filter((field) => !walk.seen.has(field))).toEqual([]);
  });

  it(
    'of the board is for strangers too once it is public, and no other field is',
    async () => {
      const open = (publicBoard: boolean) =>
        floor.clients.administrator.read(
          mutation('setAccessPolicy', `publicBoard: ${publicBoard}, introspection: MEMBERS`, newKey()),
        );
      await open(true);
      const socket = new SocketAsker(floor.server.anonymous);
      const asker = { asker: 'stranger', isPublic: true } as const;
      const overHttp = (query: string) => floor.server.anonymous.ask(query);
      const overSocket = (query: string) => socket.ask(query);
      expect(await walk.problemsOf({ ...asker, ask: overHttp, operations: ['query'] })).toEqual([]);
      expect(await walk.problemsOf({ ...asker, ask: overSocket, operations: ['subscription'] })).toEqual([]);
      await socket.close();
      await open(false);
    },
    WALK_MS,
  );

  it.each(ASKERS.filter((asker) => asker !== 'member'))(
    'of what somebody traded is hidden from %s, who knows the ids',
    async (asker) => {
      const { order, fill } = floor.ids;
      for (const id of [order, fill]) {
        const { data } = await floor.clients[asker].ask<{ node: unknown }>(
          `{ node(id: "${id}") { id __typename } }`,
        );
        expect(data?.node ?? null).toBeNull();
      }
    },
  );
});
