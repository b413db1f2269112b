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
  const reachedWithout = (access: Access): ReadonlySet<GraphQLObjectType> => {
    const reached = new Set<GraphQLObjectType>(roots);
    for (const type of reached) {
      for (const field of Object.values(type.getFields())) {
        if (implies(accessOf(type, field.name), access)) continue;
        for (const next of objectsOf(schema, field.type)) reached.add(next); // a set is walked to its end as it grows
      }
    }
    return reached;
  };
  const known = new Map<Access, ReadonlySet<GraphQLObjectType>>();
  return (type, access) => {
    if (access === 'everybody') return false;
    const reached = known.get(access) ?? reachedWithout(access);
    known.set(access, reached);
    return reached.has(type);
  };
}

type OutputType = Parameters<typeof getNamedType>[0];

function objectsOf(schema: GraphQLSchema, type: OutputType): readonly GraphQLObjectType[] {
  const named = getNamedType(type);
  if (isObjectType(named)) return [named];
  return isAbstractType(named) ? schema.getPossibleTypes(named) : [];
}
