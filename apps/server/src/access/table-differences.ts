import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import type { AccessTable } from './access.js';

export interface Differences {
  /** Root fields and types of the schema of which the table says nothing. */
  readonly missing: readonly string[];
  /** Fields that are excepted from what holds for their type, and that it does not have: a slip of the pen opens one. */
  readonly unknownExceptions: readonly string[];
  /** Root fields and types of the table that the schema does not have (any more). */
  readonly gone: readonly string[];
}

export function differences(schema: GraphQLSchema, table: AccessTable): Differences {
  const types = objectTypes(schema);
  const fields = new Set(types.flatMap(fieldsOf));
  const there = types.flatMap((type) => (type.name in table.roots ? fieldsOf(type) : [type.name]));
  const named = [...Object.keys(table.types), ...namesIn(Object.entries(table.roots))];
  return {
    missing: there.filter((name) => !named.includes(name)),
    unknownExceptions: exceptions(table).filter((name) => !fields.has(name)),
    gone: named.filter((name) => !there.includes(name)),
  };
}

export const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'));

const fieldsOf = (type: GraphQLObjectType): string[] =>
  Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);

const exceptions = ({ types }: AccessTable): string[] =>
  namesIn(
    Object.entries(types).map(([type, access]) => [
      type,
      typeof access === 'object' && 'except' in access ? access.except : {},
    ]),
  );

const namesIn = (types: readonly (readonly [string, object])[]): string[] =>
  types.flatMap(([type, fields]) => Object.keys(fields).map((field) => `${type}.${field}`));
