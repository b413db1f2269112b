import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient, ApiError } from '../support/api-client.js';
import { codeOf } from '../support/orders-api.js';
import { addPerson } from '../support/people.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const IDEAS = '{ ideas { totalCount nodes { title market { price } } } }';

describe('what a real exchange tells people who are not signed in', () => {
  let server: TestServer;
  let boss: ApiClient;
  let member: ApiClient;

  beforeAll(async () => {
    server = await startTestServer({ kind: 'real' });
    boss = (await addPerson(server, { handle: 'boss', roles: ['ADMINISTRATOR'], trading: false })).client;
    member = (await addPerson(server, { handle: 'mia' })).client;
  }, START_MS);
  afterAll(() => server.stop());

  async function setPolicy(input: Record<string, unknown>, client = boss): Promise<unknown> {
    const answer = await client.ask<{ setAccessPolicy: unknown }>(
      `mutation ($input: SetAccessPolicyInput!) { setAccessPolicy(input: $input) {
        ... on ExchangeChanged { exchange { accessPolicy { version publicBoard introspection } } }
        ... on CommandRejected { code } } }`,
      { input: { publicBoard: false, introspection: 'MEMBERS', idempotencyKey: newKey(), ...input } },
    );
    return codeOf(answer) ?? answer.data?.setAccessPolicy;
  }

  /** The code of its first answer, or of why there is none. */
  const overSocket = async (client: ApiClient, query: string): Promise<string | undefined> => {
    const stream = await client.stream(query);
    try {
      return codeOf((await stream.next()).value);
    } catch (errors) {
      return codeOf({ errors: errors as ApiError[] });
    }
  };

  it('is nothing at first, and members see the schema', async () => {
    expect(codeOf(await server.anonymous.ask(IDEAS))).toBe('UNAUTHENTICATED');
    expect(await overSocket(server.anonymous, 'subscription { prices { __typename } }')).toBe(
      'UNAUTHENTICATED',
    );
    const { exchange } = await member.read<{ exchange: unknown }>(
      '{ exchange { accessPolicy { version publicBoard introspection } } }',
    );
    expect(exchange).toEqual({ accessPolicy: { version: 0, publicBoard: false, introspection: 'MEMBERS' } });
  });

  it('is the board, once an administrator has opened it, and no more', async () => {
    const key = newKey();
    const opened = {
      exchange: { accessPolicy: { version: 1, publicBoard: true, introspection: 'MEMBERS' } },
    };
    const input = { publicBoard: true, idempotencyKey: key, reason: 'Our customers may watch.' };
    expect(await setPolicy(input)).toEqual(opened);
    expect(await setPolicy(input)).toEqual(opened);
    expect(await setPolicy({ ...input, publicBoard: false })).toEqual({ code: 'IDEMPOTENCY_CONFLICT' });
    await server.anonymous.read(IDEAS);
    const stream = await server.anonymous.stream('subscription { prices { __typename } }');
    expect(codeOf((await stream.next()).value)).toBeUndefined();
    expect(codeOf(await server.anonymous.ask('{ members { totalCount } }'))).toBe('UNAUTHENTICATED');
    await server.restart();
    await server.anonymous.read(IDEAS);
    await setPolicy({});
    expect(codeOf(await server.anonymous.ask(IDEAS))).toBe('UNAUTHENTICATED');
    const acts = await server.database.query(
      `SELECT subject, reason, details FROM audit JOIN audit_words USING (seq)
       WHERE act = 'SET_ACCESS_POLICY' ORDER BY seq`,
    );
    expect(acts).toMatchObject([
      {
        subject: 'Exchange',
        reason: 'Our customers may watch.',
        details: { before: { publicBoard: false } },
      },
      { details: { publicBoard: false, before: { publicBoard: true, version: 1 } } },
    ]);
  });

  it('is not replaced from another version than the one in force', async () => {
    expect(await setPolicy({ publicBoard: true, version: 1 })).toEqual({ code: 'POLICY_CHANGED' });
    expect(await setPolicy({ version: 2 })).toMatchObject({ exchange: { accessPolicy: { version: 3 } } });
  });

  it('is set by administrators only', async () => {
    expect(await setPolicy({ publicBoard: true }, member)).toBe('FORBIDDEN');
    expect(await setPolicy({ publicBoard: true }, server.anonymous)).toBe('UNAUTHENTICATED');
    expect(await setPolicy({ idempotencyKey: '' })).toEqual({ code: 'IDEMPOTENCY_KEY_INVALID' });
  });

  it.each([
    ['EVERYBODY', undefined, undefined],
    ['MEMBERS', 'UNAUTHENTICATED', undefined],
    ['NOBODY', 'UNAUTHENTICATED', 'FORBIDDEN'],
  ])('is the schema for %s, over HTTP and WebSocket alike', async (introspection, stranger, signedIn) => {
    await setPolicy({ introspection });
    const queries = [
      getIntrospectionQuery(),
      '{ x: __type(name: "Member") { name } }',
      'query A { ...F } fragment F on Query { ... { __schema { queryType { name } } } }',
    ];
    for (const query of queries) {
      expect(codeOf(await server.anonymous.ask(query))).toBe(stranger);
      expect(codeOf(await member.ask(query))).toBe(signedIn);
      expect(await overSocket(server.anonymous, query)).toBe(stranger);
      expect(await overSocket(member, query)).toBe(signedIn);
    }
    expect(await server.anonymous.read('{ exchange { __typename } __typename }')).toEqual({
      exchange: { __typename: 'Exchange' },
      __typename: 'Query',
    });
  });
});
