import { Field, ObjectType } from '@nestjs/graphql';
import { badInput } from './bad-input.js';

@ObjectType('PageInfo', { description: 'Where a page of a list lies, as Relay has it.' })
export class PageInfoModel {
  @Field(() => Boolean, { description: 'There is more after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description:
      'There is something before this page. Lists are read forwards, so there is no way to ask for it.',
  })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Of the first item; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Of the last item: `after` of the next page.' })
  endCursor!: string | null;
}

/**
 * A cursor is the sort key of its item, so a page goes on after that place also when the item has moved; and the list
 * with its order, because the same numbers mean another place elsewhere.
 */
export function encodeCursor(list: string, key: readonly number[]): string {
  return Buffer.from(`${list}:${key.join(',')}`).toString('base64url');
}

/** @throws BAD_USER_INPUT for what is not a cursor of this list, whose keys have that many numbers */
export function decodeCursor(list: string, cursor: string, length: number): number[] {
  const [of, numbers = ''] = Buffer.from(cursor, 'base64url').toString().split(':');
  const key = numbers.split(',').map((part) => (/^-?\d{1,16}$/.test(part) ? Number(part) : Number.NaN));
  if (of === list && key.length === length && key.every(Number.isSafeInteger)) return key;
  throw badInput('`after` is not a cursor of this list in this order.');
}

/** How many items a page has: unless something is said, and at most. */
export interface PageLimits {
  readonly usual: number;
  readonly most: number;
}

/** A list that is read page by page. */
export interface PagedList extends PageLimits {
  /** Its name, which is in its cursors. */
  readonly list: string;
}

/** What the arguments of a list mean, for the schema. */
export const aboutPages = ({ usual, most }: PageLimits) => ({
  first: `How many: ${usual} unless something is said, and never more than ${grouped(most)}.`,
  after: 'The `endCursor` of the page before. Left out: from the beginning.',
});

const grouped = (count: number): string => count.toLocaleString('en');

/**
 * How many items are asked for; the usual number for null, and never more than the most.
 * @throws BAD_USER_INPUT for a negative number
 */
export function pageSize(asked: number | null, { usual, most }: PageLimits): number {
  if (asked !== null && asked < 0) throw badInput('A number of items cannot be negative.');
  return Math.min(asked ?? usual, most);
}

/** An item with its cursor. */
export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface Page<Node> {
  readonly edges: Edge<Node>[];
  readonly nodes: Node[];
  readonly pageInfo: PageInfoModel;
}

/** How much of a list is asked for. */
export interface ListArguments {
  /** null: as many as usual. */
  readonly first: number | null;
  /** null: from the beginning. */
  readonly after: string | null;
}

/** A part of a list: so many items behind the one with this sort key. */
export interface Slice {
  readonly list: string;
  readonly size: number;
  readonly after: readonly number[] | null;
}

/** @throws BAD_USER_INPUT for what is not a cursor of this list, whose keys have that many numbers, or a negative size */
export function sliceOf(
  { first, after }: ListArguments,
  { list, ...limits }: PagedList,
  keyLength = 1,
): Slice {
  const place = after === null ? null : decodeCursor(list, after, keyLength);
  return { list, size: pageSize(first, limits), after: place };
}

/** The page made of rows of which one more than its size was read, so that it is known whether there are more. */
export function pageOfRows<Row, Node>(
  rows: readonly Row[],
  { list, size, after }: Slice,
  { keyOf, nodeOf }: { keyOf: (row: Row) => readonly number[]; nodeOf: (row: Row) => Node },
): Page<Node> {
  const edges = rows
    .slice(0, size)
    .map((row) => ({ cursor: encodeCursor(list, keyOf(row)), node: nodeOf(row) }));
  return pageOf(edges, { hasNextPage: rows.length > size, hasPreviousPage: after !== null });
}

export function pageOf<Node>(
  edges: Edge<Node>[],
  more: { hasNextPage: boolean; hasPreviousPage: boolean },
): Page<Node> {
  const startCursor = edges.at(0)?.cursor ?? null;
  const endCursor = edges.at(-1)?.cursor ?? null;
  return { edges, nodes: edges.map(({ node }) => node), pageInfo: { ...more, startCursor, endCursor } };
}
