import { type GraphQLSchema, getNamedType, isInputObjectType } from 'graphql';

/** An argument that is an input object means what its type does, so that need not be written down again. */
export function describeInputs(schema: GraphQLSchema): GraphQLSchema {
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const { args } of Object.values(root?.getFields() ?? {})) {
      for (const argument of args) {
        const type = getNamedType(argument.type);
        if (isInputObjectType(type)) argument.description ??= type.description;
      }
    }
  }
  return schema;
}
