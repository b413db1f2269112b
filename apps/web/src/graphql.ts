import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema.generated.d.ts';

/**
 * Decimals stay strings until format/ turns them into integers or text.
 * Masking is off: fragments here name what a component needs, they hide nothing.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { Tokens: string; Price: string; Shares: string; DateTime: string };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
