import {
  buildClientSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
} from 'graphql';
import { type Asker, mayUse } from './access-expectations.js';
import type { ApiClient } from './api-client.js';
import { type Examples, operationOf, pathsTo, selection } from './schema-walk.js';
import { SocketAsker } from './socket-asker.js';

/** What was read, by who asked, what for and where it stood in the answer. */
export type Readings = Map<string, unknown>;

export interface Reading {
  readonly client: ApiClient;
  /** As which of the expectations knows what may be read. */
  readonly asker: Asker;
  /** Before each place; the asker unless said. */
  readonly label?: string;
  readonly over: 'HTTP' | 'WebSocket';
  readonly examples: Examples;
  readonly schema: GraphQLSchema;
}

export const schemaOf = async (client: ApiClient): Promise<GraphQLSchema> =>
  buildClientSchema(await client.read<IntrospectionQuery>(getIntrospectionQuery()));

/** Every field that who asks may read, by the shortest ways. */
export async function readEverything(reading: Reading): Promise<Readings> {
  const { client, asker, over, examples, schema, label = asker } = reading;
  const socket = over === 'WebSocket' ? new SocketAsker(client) : null;
  const readings: Readings = new Map();
  for (const [name, paths] of pathsTo(schema, examples)) {
    const type = schema.getType(name) as GraphQLObjectType;
    // One way by HTTP, another by WebSocket, where there are two.
    const ways = paths.filter(({ operation }) => socket !== null || operation === 'query');
    for (const path of ways.slice(socket === null ? 0 : -1).slice(0, 1)) {
      if (!path.steps.every(({ place }) => mayUse(asker, place, false))) continue;
      const fields = Object.keys(type.getFields()).filter((field) =>
        mayUse(asker, `${name}.${field}`, false),
      );
      const groups = path.steps.length === 0 ? fields.map((field) => [field]) : [fields];
      for (const group of groups.filter((each) => each.length > 0)) {
        const inside = group.map((field) => selection(type, field, examples)).join(' ');
        const query = operationOf(path, { inside, beside: '' });
        const answer = socket === null ? await client.ask(query) : await socket.ask(query);
        note(readings, `${label} ${over} ${name} ${group.length === 1 ? group[0] : ''}`, answer);
      }
    }
  }
  await socket?.close();
  return readings;
}

/** Every value of an answer with the way to it. */
export function note(readings: Readings, at: string, value: unknown): void {
  if (value === null || typeof value !== 'object') readings.set(at, value);
  else for (const [key, inner] of Object.entries(value)) note(readings, `${at}.${key}`, inner);
}

export const merged = (maps: readonly Readings[]): Readings => new Map(maps.flatMap((map) => [...map]));

/** Places at which two lives differ by more than the time of day. */
export function differences(a: Readings, b: Readings): string[] {
  const places = new Set([...a.keys(), ...b.keys()]);
  return [...places].filter((place) => told(place, a) !== told(place, b));
}

/** How many commands there were before is a matter of schedules: a machine that is busy has one more or less. */
const told = (place: string, readings: Readings): unknown => {
  const value = readings.get(place);
  if (typeof value !== 'string') return value;
  return PLACED.test(place) && isPlaceInJournal(value) ? 'a place in the journal' : timeless(value);
};

const PLACED = /(sequence|cursor|orderId|\.id|replayedFrom|replayedThrough)$/i;

const isPlaceInJournal = (value: string): boolean =>
  /^\d+$/.test(value) || /^((Order|Trade|OwnFill|StatementEntry):)?\d+([,.:/-]\d+)*$/.test(decoded(value));

const decoded = (value: string): string => Buffer.from(value, 'base64url').toString();

const timeless = (value: string): string =>
  value.replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d[\d:.]*Z?|\d+ \w+ \d{4} at \d\d:\d\d/g, 'a time');
