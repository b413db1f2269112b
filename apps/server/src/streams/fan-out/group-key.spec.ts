import { buildSchema, type ExecutionArgs, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Principal, RequestContext } from '../../access/principal.js';
import type { Role } from '../../access/roles.js';
import type { Feed } from './feed.js';
import { groupContext, groupKey } from './group-key.js';

const schema = buildSchema('type Query { a: Int }');
const EVERYBODYS = { key: 'trades/1', memberId: null } as Feed<unknown>;
const OWN = { key: 'account/7', memberId: 7 } as Feed<unknown>;
const QUERY =
  'subscription ($id: ID!, $after: StreamPosition) { trades(marketId: $id, after: $after) { sequence } }';

const member = (memberId: number, more: { roles?: Role[]; trading?: boolean } = {}): Principal => ({
  memberId,
  sessionId: `session of ${memberId}`,
  method: 'PASSWORD',
  roles: new Set(more.roles ?? []),
  trading: more.trading ?? true,
  readOnly: false,
});

interface Asked {
  readonly who?: Principal | null;
  readonly query?: string;
  readonly variables?: Record<string, unknown>;
  readonly feed?: Feed<unknown>;
}

function keyOf({ who = null, query = QUERY, variables = { id: 'm' }, feed = EVERYBODYS }: Asked): string {
  const contextValue = { principal: who } as RequestContext;
  const args: ExecutionArgs = { schema, document: parse(query), variableValues: variables, contextValue };
  return groupKey(args, feed);
}

describe('subscriptions share what is told', () => {
  it.each<[string, Asked, Asked]>([
    ['nobody is signed in', {}, {}],
    ['they are of members without an office', { who: member(1) }, { who: member(2) }],
    [
      'they begin at different places',
      { variables: { id: 'm' } },
      { variables: { id: 'm', after: { epoch: 1, sequence: '7' } } },
    ],
  ])('where %s', (_, one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it.each<[string, Asked, Asked]>([
    ['one is not signed in', {}, { who: member(1) }],
    ['roles differ', { who: member(1) }, { who: member(1, { roles: ['CURATOR'] }) }],
    [
      'officers differ, though their roles do not',
      { who: member(1, { roles: ['CURATOR'] }) },
      { who: member(2, { roles: ['CURATOR'] }) },
    ],
    ['one may not trade', { who: member(1) }, { who: member(2, { trading: false }) }],
    ['they are of own accounts', { who: member(1), feed: OWN }, { who: member(2), feed: OWN }],
    ['the feed differs', {}, { feed: { ...EVERYBODYS, key: 'trades/2' } }],
    ['the selection differs', {}, { query: QUERY.replace('sequence', 'epoch') }],
    ['a variable differs', {}, { variables: { id: 'n' } }],
    [
      'they begin at different places by their text',
      {
        query: QUERY.replace('$after }', 'null }').replace(
          'after: $after',
          'after: {epoch: 1, sequence: "1"}',
        ),
      },
      { query: QUERY.replace('after: $after', 'after: {epoch: 1, sequence: "2"}') },
    ],
  ])('and do not where %s', (_, one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  it('without knowing which member it is told to, but for officers and own accounts', () => {
    const memberIn = (who: Principal, feed: Feed<unknown>) => {
      const context = { principal: who, token: 'secret' } as RequestContext;
      const { principal, token } = groupContext(context, feed);
      return [principal?.memberId, principal?.sessionId, token];
    };
    expect(memberIn(member(3), EVERYBODYS)).toEqual([0, '', null]);
    expect(memberIn(member(3), OWN)).toEqual([3, 'session of 3', 'secret']);
    expect(memberIn(member(3, { roles: ['LEADER'] }), EVERYBODYS)[0]).toBe(3);
  });
});
