import type { ApiClient } from './api-client.js';

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const PAGE_INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** A list of the API: where it hangs, by `me { ... }` or the like with one `%` in its place. */
export interface ListOfApi {
  readonly around: string;
  readonly field: string;
  /** Further arguments, as GraphQL. */
  readonly with?: string;
  readonly node: string;
}

/** All pages of a list, checked against each other on the way. */
export async function readPages<Node>(
  client: ApiClient,
  list: ListOfApi,
  first: number,
): Promise<Page<Node>[]> {
  const pages: Page<Node>[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page<Node> = await readPage(client, list, { first, after });
    pages.push(page);
    if (!page.pageInfo.hasNextPage) return pages;
    after = page.pageInfo.endCursor;
  }
}

export async function readAll<Node>(client: ApiClient, list: ListOfApi, first = 100): Promise<Node[]> {
  return (await readPages<Node>(client, list, first)).flatMap(({ nodes }) => nodes);
}

export async function readPage<Node>(
  client: ApiClient,
  { around, field, with: more = '', node }: ListOfApi,
  { first, after }: { first: number; after: string | null },
): Promise<Page<Node>> {
  const list = `list: ${field}(first: $first, after: $after ${more}) {
    nodes { ${node} } edges { cursor node { ${node} } } ${PAGE_INFO} }`;
  const query = `query ($first: Int, $after: String) { ${around.replace('%', list)} }`;
  const answer = await client.read<Record<string, { list: Page<Node> }>>(query, { first, after });
  const [holder] = Object.values(answer);
  if (holder === undefined) throw new Error('the answer is empty');
  return holder.list;
}
