import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Access, AccessTable } from './access.js';
import { forbidden, mayOnlyRead, unauthenticated } from './access-errors.js';
import { unproven } from './access-paths.js';
import type { Allows } from './access-rules.js';
import type { RequestContext } from './principal.js';
import { differences, objectTypes } from './table-differences.js';

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/** The schema has something that the access table does not know. */
export class UnprotectedSchema extends Error {
  override readonly name = 'UnprotectedSchema';
}

/**
 * Puts the checks of the access table before the fields of the schema: HTTP and WebSocket share it, so that aliases,
 * fragments and nested paths all come by. Fields that nobody can reach without having passed the same check stay as
 * they are.
 * @throws UnprotectedSchema naming what the table says nothing of, or excepts though it is not there
 */
export function protectSchema(
  schema: GraphQLSchema,
  table: AccessTable,
  allowing: (access: Access) => Allows,
): GraphQLSchema {
  const accessOf = accessByField(schema, table);
  const isNeeded = unproven(schema, accessOf);
  for (const type of objectTypes(schema)) {
    for (const field of Object.values(type.getFields())) {
      const access = accessOf(type, field.name);
      if (isNeeded(type, access)) guard(field, allowing(access));
    }
  }
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {}))
    field.resolve = guarded(field.resolve, refusalOfReadOnly);
  return schema;
}

/** Looks fields up in the table, once it is sure that all are there. */
function accessByField(
  schema: GraphQLSchema,
  { roots, types }: AccessTable,
): (type: GraphQLObjectType, field: string) => Access {
  const find = (type: string, field: string): Access | undefined => {
    if (isRoot(roots, type)) return roots[type][field];
    const access = types[type];
    if (typeof access !== 'object' || !('fields' in access)) return access;
    return access.except[field] ?? access.fields;
  };
  refuseDifferences(schema, { roots, types });
  return (type, field) => find(type.name, field) as Access;
}

const isRoot = (roots: AccessTable['roots'], type: string): type is keyof AccessTable['roots'] =>
  type in roots;

function refuseDifferences(schema: GraphQLSchema, table: AccessTable): void {
  const { missing, unknownExceptions } = differences(schema, table);
  if (missing.length > 0)
    throw new UnprotectedSchema(`The access table does not say who may use ${missing.join(', ')}.`);
  if (unknownExceptions.length > 0)
    throw new UnprotectedSchema(
      `The access table excepts ${unknownExceptions.join(', ')}, which is nowhere.`,
    );
}

type Refusal = (context: RequestContext, source: unknown) => Error | null;

/** A subscription is looked at when it begins, and again with each message. */
function guard(field: GraphQLField<unknown, RequestContext>, allows: Allows): void {
  const refusal: Refusal = ({ principal }, source) => {
    if (allows(principal, source)) return null;
    return principal === null ? unauthenticated() : forbidden();
  };
  field.resolve = guarded(field.resolve, refusal);
  if (field.subscribe) field.subscribe = guarded(field.subscribe, refusal);
}

function guarded(resolve: Resolver | undefined, refusal: Refusal): Resolver {
  const inner = resolve ?? defaultFieldResolver;
  return (source, args, context, info) => {
    const refused = refusal(context, source);
    if (refused !== null) throw refused;
    return inner(source, args, context, info);
  };
}

const refusalOfReadOnly: Refusal = ({ principal }) => (principal?.readOnly === true ? mayOnlyRead() : null);
