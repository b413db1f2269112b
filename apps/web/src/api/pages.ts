import type { FieldPolicy } from '@apollo/client';

interface NodePage {
  nodes: readonly unknown[];
}

/** How the cache keeps a list that is read page by page: the first page begins it anew, the others go on. */
export function pages(...keyArgs: readonly string[]): FieldPolicy<NodePage> {
  return {
    keyArgs: keyArgs.length === 0 ? false : [...keyArgs],
    merge: (known, page, { args }) =>
      known && args?.after ? { ...page, nodes: [...known.nodes, ...page.nodes] } : page,
  };
}
