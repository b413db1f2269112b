import {
  buildClientSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  type IntrospectionQuery,
  isAbstractType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASKERS, mayUse } from '../support/access-expectations.js';
import { AccessFloor } from '../support/access-floor.js';
import { mutation, mutationInputs } from '../support/access-mutations.js';
import { doOneOfEach } from '../support/access-story.js';
import { refusalsOf } from '../support/access-walk.js';
import { newKey } from '../support/server.js';
import { SocketAsker } from '../support/socket-asker.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const WALK_MS = 120_000;

describe('every mutation', () => {
  let floor: AccessFloor;
  let schema: GraphQLSchema;
  let inputs: Readonly<Record<string, string>>;

  beforeAll(async () => {
    floor = await AccessFloor.start();
    const introspected = await floor.clients.member.read<IntrospectionQuery>(getIntrospectionQuery());
    schema = buildClientSchema(introspected);
    inputs = mutationInputs(floor);
  }, START_MS);
  afterAll(() => floor.stop());

  const names = (): string[] => Object.keys(schema.getMutationType()?.getFields() ?? {});
  const rowsOf = (): Promise<unknown> =>
    floor.server.database.query(
      `SELECT ${[
        'audit',
        'keyed_answer',
        'one_time_link',
        'session',
        'idea',
        'evidence',
        'unsealing',
        'legal_hold',
        'notice',
        'member',
        'person',
      ]
        .map((table) => `(SELECT count(*) FROM "${table}") AS "${table}"`)
        .join(', ')}`,
    );

  it('has an example', () => {
    expect(Object.keys(inputs).sort()).toEqual(names().sort());
  });

  it.each(ASKERS)(
    'that is not for %s is refused, over HTTP and WebSocket, and does nothing',
    async (asker) => {
      const before = await rowsOf();
      const socket = new SocketAsker(floor.clients[asker]);
      const problems: string[] = [];
      for (const name of names().filter((each) => !mayUse(asker, `Mutation.${each}`, true))) {
        const text = mutation(name, inputs[name], newKey());
        for (const answer of [await floor.clients[asker].ask(text), await socket.ask(text)]) {
          if (refusalsOf(answer).refused.length === 1 && (answer.data ?? null) === null) continue;
          problems.push(`${asker} got ${JSON.stringify(answer)} from ${text}`);
        }
      }
      await socket.close();
      expect(problems).toEqual([]);
      expect(await rowsOf()).toEqual(before);
    },
    WALK_MS,
  );

  it.each(ASKERS)(
    'that is for %s is not refused',
    async (asker) => {
      const problems: string[] = [];
      for (const name of names().filter((each) => mayUse(asker, `Mutation.${each}`, false))) {
        // Whoever may do it is told that this is no key, or that there is nothing to do it with.
        const text = mutation(name, inputs[name], '');
        const answer = await (await floor.fresh(asker)).ask(text);
        const { refused, broken } = refusalsOf(answer);
        for (const code of [...refused, ...broken]) problems.push(`${asker} got ${code} from ${text}`);
      }
      expect(problems).toEqual([]);
    },
    WALK_MS,
  );

  it(
    'answers somebody with each field of each of its answers',
    async () => {
      const seen = new Set<string>();
      await doOneOfEach(floor, async (by, name, input) => {
        const client = by === 'stranger' ? floor.server.anonymous : await floor.fresh(by);
        const text = mutation(name, input, newKey(), askedOf(schema, name));
        const answer = await client.read<Record<string, Record<string, unknown>>>(text);
        const given = answer[name] ?? {};
        for (const field of Object.keys(given)) seen.add(`${String(given.__typename)}.${field}`);
        return given;
      });
      const fields = answersOf(schema).flatMap((type) =>
        fieldsOf(type).map(({ name }) => `${type.name}.${name}`),
      );
      expect(fields.filter((field) => !seen.has(field))).toEqual([]);
    },
    WALK_MS,
  );
});

/** Object types that mutations answer with, or one of them. */
function answersOf(schema: GraphQLSchema, mutationName?: string): GraphQLObjectType[] {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  const types = fields
    .filter(({ name }) => mutationName === undefined || name === mutationName)
    .map(({ type }) => getNamedType(type))
    .flatMap((type) =>
      isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [],
    );
  return [...new Set(types)];
}

const fieldsOf = (type: GraphQLObjectType) => Object.values(type.getFields());

/** All fields of whatever it answers with. */
function askedOf(schema: GraphQLSchema, name: string): string {
  const parts = answersOf(schema, name).map((type) => {
    const fields = fieldsOf(type).map((field) =>
      isLeafType(getNamedType(field.type)) ? field.name : `${field.name} { __typename }`,
    );
    return `... on ${type.name} { ${fields.join(' ')} }`;
  });
  return `__typename ${parts.join(' ')}`;
}
