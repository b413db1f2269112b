import type { ApiClient } from './api-client.js';
import { newKey } from './server.js';

export const COMMENT = `id text stance author signedAs badge useful myUseful isMine removed removedReason
  fromIdea { title } createdAt editedAt parentId order { marketId side contract { name } }`;
const RESULT = `... on CommentChanged { comment { ${COMMENT} } } ... on CommandRejected { code message }`;

export interface Comment {
  readonly id: string;
  readonly text: string;
  readonly stance: 'FOR' | 'AGAINST' | null;
  readonly author: string | null;
  readonly signedAs: 'HANDLE' | 'NAME' | 'PROPOSER' | 'TEAM';
  readonly badge: string | null;
  readonly useful: number;
  readonly myUseful: boolean;
  readonly isMine: boolean;
  readonly removed: boolean;
  readonly removedReason: string | null;
  readonly fromIdea: { title: string } | null;
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly parentId: string | null;
  readonly order: { marketId: string; side: string; contract: { name: string } } | null;
}

export interface CommentAnswer {
  readonly comment?: Comment;
  readonly code?: string;
}

/** Carries out one of the mutations of comments, with a new key but for what is said otherwise. */
async function talk(client: ApiClient, name: string, input: Record<string, unknown>): Promise<CommentAnswer> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const data = await client.read<Record<string, CommentAnswer>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${RESULT} } }`,
    { input: { idempotencyKey: newKey(), ...input } },
  );
  return data[name] ?? {};
}

export const addComment = (client: ApiClient, input: Record<string, unknown>): Promise<CommentAnswer> =>
  talk(client, 'addComment', { text: 'It would help.', ...input });
export const editComment = (client: ApiClient, commentId: string, text: string): Promise<CommentAnswer> =>
  talk(client, 'editComment', { commentId, text });
export const removeComment = (client: ApiClient, commentId: string): Promise<CommentAnswer> =>
  talk(client, 'removeComment', { commentId });
export const markUseful = (client: ApiClient, commentId: string, useful = true): Promise<CommentAnswer> =>
  talk(client, 'markUseful', { commentId, useful });

/** The comment; fails where it was refused. */
export async function say(client: ApiClient, input: Record<string, unknown>): Promise<Comment> {
  const { comment, code } = await addComment(client, input);
  if (comment === undefined) throw new Error(`the comment was refused: ${code}`);
  return comment;
}

export interface Argument {
  readonly commentCount: number;
  readonly comments: {
    readonly nodes: (Comment & { readonly replies: { readonly nodes: Comment[] } })[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly casesFor: Comment[];
  readonly casesAgainst: Comment[];
}

/** What is said about an idea. */
export async function readArgument(
  client: ApiClient,
  ideaId: string,
  page: { first?: number; after?: string | null } = {},
): Promise<Argument> {
  const { idea } = await client.read<{ idea: Argument }>(
    `query ($id: ID!, $first: Int, $after: String) { idea(id: $id) {
      commentCount casesFor { ${COMMENT} } casesAgainst { ${COMMENT} }
      comments(first: $first, after: $after) {
        nodes { ${COMMENT} replies { nodes { ${COMMENT} } } } pageInfo { hasNextPage endCursor } } } }`,
    { id: ideaId, ...page },
  );
  return idea;
}

const FOLLOWS = `... on FollowsChanged { viewer { follows { kind target idea { id } }
  watchLists { id name ideas { id } } } } ... on CommandRejected { code message }`;

export interface Following {
  readonly viewer?: {
    readonly follows: { kind: string; target: string; idea: { id: string } | null }[];
    readonly watchLists: { id: string; name: string; ideas: { id: string }[] }[];
  };
  readonly code?: string;
}

/** `follow`, `unfollow`, `saveWatchList` or `deleteWatchList`, with a new key. */
export async function changeFollows(
  client: ApiClient,
  name: string,
  input: Record<string, unknown>,
): Promise<Following> {
  const type =
    name === 'saveWatchList' || name === 'deleteWatchList'
      ? `${name[0]?.toUpperCase()}${name.slice(1)}Input`
      : 'FollowInput';
  const data = await client.read<Record<string, Following>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${FOLLOWS} } }`,
    { input: { idempotencyKey: newKey(), ...input } },
  );
  return data[name] ?? {};
}
