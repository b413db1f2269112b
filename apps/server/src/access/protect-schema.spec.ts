import { buildSchema, type ExecutionResult, type GraphQLSchema, graphql, parse, subscribe } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Access, AccessTable } from './access.js';
import type { Allows } from './access-rules.js';
import type { Principal } from './principal.js';
import { protectSchema } from './protect-schema.js';
import { objectTypes } from './table-differences.js';

const SCHEMA = `
  type Query { market: Market  node: Node  me: Me }
  type Mutation { place: Me }
  type Subscription { ticks: Market }
  interface Node { id: ID }
  type Market implements Node { id: ID  price: Int  insiders: [String]  next: Market }
  type Me { name: String  orders: [Order] }
  type Order implements Node { id: ID  price: Int }`;

const TABLE: AccessTable = {
  roots: {
    Query: { market: 'readers', node: 'readers', me: 'everybody' },
    Mutation: { place: 'members' },
    Subscription: { ticks: 'readers' },
  },
  types: {
    Market: { fields: 'readers', except: { insiders: ['CURATOR', 'team'] } },
    Me: 'members',
    Order: 'members',
  },
};

const market = { id: 1, marketId: 1, price: 2, insiders: ['ada'], __typename: 'Market' };
const order = { id: 3, price: 4, __typename: 'Order' };
const me = { name: 'bea', orders: [order] };
const ROOT = { market: { ...market, next: market }, node: order, me, place: me };

const allowing =
  (isPublic: () => boolean) =>
  (access: Access): Allows => {
    if (access === 'everybody') return () => true;
    if (access === 'readers') return (principal) => principal !== null || isPublic();
    if (access === 'members') return (principal) => principal !== null;
    return (principal, source) =>
      access.some((role) =>
        role === 'team'
          ? principal?.memberId === 9 && (source as { marketId?: number }).marketId === 1
          : principal?.roles.has(role),
      );
  };

function person(memberId: number, more: Partial<Principal> = {}): Principal {
  return { memberId, roles: new Set(), readOnly: false, ...more } as Principal;
}
const curator = person(7, { roles: new Set(['CURATOR'] as const) });

function protectedSchema(table: AccessTable = TABLE, isPublic = () => false): GraphQLSchema {
  return protectSchema(buildSchema(SCHEMA), table, allowing(isPublic));
}

async function ask(
  source: string,
  principal: Principal | null,
  isPublic = false,
): Promise<[unknown, unknown]> {
  const schema = protectedSchema(TABLE, () => isPublic);
  const answer = await graphql({ schema, source, rootValue: ROOT, contextValue: { principal } });
  return [JSON.parse(JSON.stringify(answer.data)), answer.errors?.map(({ extensions: { code } }) => code)];
}

describe('a schema with the access table before it', () => {
  it('does not come about with a root field or a type of which the table says nothing', () => {
    const { Market: _, ...types } = TABLE.types;
    expect(() => protectedSchema({ ...TABLE, types })).toThrow(
      'The access table does not say who may use Market.',
    );
    const roots = { ...TABLE.roots, Query: { me: 'everybody' } } as const;
    expect(() => protectedSchema({ ...TABLE, roots })).toThrow('Query.market, Query.node');
  });

  it('does not come about with an exception for a field that there is not', () => {
    const types = { ...TABLE.types, Me: { fields: 'members', except: { nmae: ['CURATOR'] } } } as const;
    expect(() => protectedSchema({ ...TABLE, types })).toThrow('excepts Me.nmae, which is nowhere');
  });

  it('tells who is not signed in to sign in, and who is that it is not for them', async () => {
    expect(await ask('{ market { id } }', null)).toEqual([{ market: null }, ['UNAUTHENTICATED']]);
    expect(await ask('{ market { insiders } }', person(5))).toEqual([
      { market: { insiders: null } },
      ['FORBIDDEN'],
    ]);
  });

  it.each([
    '{ market { x: insiders } }',
    '{ market { ... { x: insiders } } }',
    '{ market { ... on Market { x: insiders } } }',
    '{ market { ...F } } fragment F on Market { x: insiders }',
  ])('sees through %s', async (text) => {
    expect(await ask(text, person(5))).toEqual([{ market: { x: null } }, ['FORBIDDEN']]);
    expect(await ask(text, curator)).toEqual([{ market: { x: ['ada'] } }, undefined]);
  });

  it('asks the object whose team somebody is of', async () => {
    const text = '{ market { insiders next { insiders } } }';
    expect(await ask(text, person(9))).toEqual([
      { market: { insiders: ['ada'], next: { insiders: ['ada'] } } },
      undefined,
    ]);
    const elsewhere = protectSchema(
      buildSchema(SCHEMA),
      TABLE,
      allowing(() => false),
    );
    const answer = await graphql({
      schema: elsewhere,
      source: '{ market { insiders } }',
      rootValue: { market: { ...market, marketId: 2 } },
      contextValue: { principal: person(9) },
    });
    expect(answer.data).toEqual({ market: { insiders: null } });
  });

  it('guards what an interface leads to by what it is', async () => {
    const text = '{ node { id ... on Order { price } } }';
    expect(await ask(text, null, true)).toEqual([
      { node: { id: null, price: null } },
      ['UNAUTHENTICATED', 'UNAUTHENTICATED'],
    ]);
    expect(await ask(text, person(5))).toEqual([{ node: { id: '3', price: 4 } }, undefined]);
  });

  it('takes no mutation from a token that may only read', async () => {
    expect(await ask('mutation { place { name } }', person(5, { readOnly: true }))).toEqual([
      { place: null },
      ['FORBIDDEN'],
    ]);
    expect(await ask('mutation { place { name } }', person(5))).toEqual([
      { place: { name: 'bea' } },
      undefined,
    ]);
  });

  it('looks at a subscription when it begins and with each message', async () => {
    let isPublic = false;
    const plain = buildSchema(SCHEMA);
    const { ticks } = plain.getSubscriptionType()?.getFields() ?? {};
    if (ticks !== undefined)
      ticks.subscribe = async function* () {
        yield { ticks: market };
        yield { ticks: market };
      };
    const schema = protectSchema(
      plain,
      TABLE,
      allowing(() => isPublic),
    );
    const document = parse('subscription { ticks { price } }');
    const begin = () => subscribe({ schema, document, contextValue: { principal: null } });
    expect((await begin()) as ExecutionResult).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    isPublic = true;
    const stream = (await begin()) as AsyncGenerator<ExecutionResult>;
    expect((await stream.next()).value).toEqual({ data: { ticks: { price: 2 } } });
    isPublic = false;
    expect((await stream.next()).value).toMatchObject({
      data: { ticks: null },
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it('leaves fields alone that nobody reaches without having passed the same check', () => {
    const guardedFields = (table: AccessTable) =>
      objectTypes(protectedSchema(table))
        .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
        .filter(({ field }) => field.resolve)
        .map(({ type, field }) => `${type.name}.${field.name}`)
        .sort();
    expect(guardedFields(TABLE)).toEqual([
      'Market.insiders',
      'Me.name',
      'Me.orders',
      'Mutation.place',
      'Order.id',
      'Order.price',
      'Query.market',
      'Query.node',
      'Subscription.ticks',
    ]);
    const withoutNode = { ...TABLE.roots.Query, node: 'members' } as const;
    expect(guardedFields({ ...TABLE, roots: { ...TABLE.roots, Query: withoutNode } })).not.toContain(
      'Order.id',
    );
  });
});
