import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { type Access, implies } from './access.js';

/**
 * Tells for each type whether its objects can be reached from a root without having passed a check that implies this
 * one. Where they cannot, the check of a field would never fail, and orders need not wait for it. Pure.
 */
export function unproven(
  schema: GraphQLSchema,
  accessOf: (type: GraphQLObjectType, field: string) => Access,
): (type: GraphQLObjectType, access: Access) => boolean {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (type) => type !== null && type !== undefined,
  );
  const fieldsOf = edges(schema);
  const reachedWithout = (access: Access): ReadonlySet<GraphQLObjectType> => {
    const reached = new Set<GraphQLObjectType>(roots);
    for (const type of reached) {
      for (const { name, leadsTo } of fieldsOf(type)) {
        if (implies(accessOf(type, name), access)) continue;
        for (const next of leadsTo) reached.add(next); // a set is walked to its end as it grows
      }
    }
    return reached;
  };
  // By what they say: the same roles stand in many places of the table.
  const known = new Map<string, ReadonlySet<GraphQLObjectType>>();
  return (type, access) => {
    if (access === 'everybody') return false;
    const key = JSON.stringify(access);
    const reached = known.get(key) ?? reachedWithout(access);
    known.set(key, reached);
    return reached.has(type);
  };
}

interface Edge {
  readonly name: string;
  readonly leadsTo: readonly GraphQLObjectType[];
}

/** The fields of a type that lead to objects, worked out once for each. */
function edges(schema: GraphQLSchema): (type: GraphQLObjectType) => readonly Edge[] {
  const known = new Map<GraphQLObjectType, readonly Edge[]>();
  return (type) => {
    const found =
      known.get(type) ??
      Object.values(type.getFields())
        .map(({ name, type: of }) => ({ name, leadsTo: objectsOf(schema, of) }))
        .filter(({ leadsTo }) => leadsTo.length > 0);
    known.set(type, found);
    return found;
  };
}

type OutputType = Parameters<typeof getNamedType>[0];

function objectsOf(schema: GraphQLSchema, type: OutputType): readonly GraphQLObjectType[] {
  const named = getNamedType(type);
  if (isObjectType(named)) return [named];
  return isAbstractType(named) ? schema.getPossibleTypes(named) : [];
}
