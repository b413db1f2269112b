import type { ApiClient } from './api-client.js';
import { newKey } from './server.js';

const REJECTED = '... on CommandRejected { code message }';

export interface QueueItem {
  readonly id: string;
  readonly kind: string;
  readonly idea: { readonly id: string; readonly title: string; readonly held: boolean } | null;
  readonly comment: { readonly text: string; readonly author: string | null } | null;
  readonly ofIdea: { readonly title: string } | null;
  readonly reasons: string[];
  readonly matches: { readonly topic: string; readonly phrase: string; readonly found: string }[];
  readonly reports: number;
  readonly decision: string | null;
  readonly decisionReason: string | null;
}

const ITEM = `id kind idea { id title held } comment { text author } ofIdea { title } reasons
  matches { topic phrase found } reports decision decisionReason`;

export interface QueuePage {
  readonly nodes: QueueItem[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export async function readQueue(
  curator: ApiClient,
  wanted: Record<string, unknown> = {},
): Promise<QueuePage> {
  const { moderationQueue } = await curator.read<{ moderationQueue: QueuePage }>(
    `query ($first: Int, $after: String, $done: Boolean) {
      moderationQueue(first: $first, after: $after, done: $done) {
        nodes { ${ITEM} } pageInfo { hasNextPage endCursor } } }`,
    wanted,
  );
  return moderationQueue;
}

/** What waits about an idea, by its title. */
export async function waitingAbout(curator: ApiClient, title: string): Promise<QueueItem[]> {
  const { nodes } = await readQueue(curator, { first: 100 });
  return nodes.filter(({ idea }) => idea?.title === title);
}

/** A report with a new key and a reason but for what is said otherwise. */
export async function report(
  client: ApiClient,
  input: Record<string, unknown>,
): Promise<{ reported?: boolean; code?: string }> {
  const { report: answer } = await client.read<{ report: { reported?: boolean; code?: string } }>(
    `mutation ($input: ReportInput!) { report(input: $input) { ... on Reported { reported } ${REJECTED} } }`,
    { input: { reason: 'It is not for here.', idempotencyKey: newKey(), ...input } },
  );
  return answer;
}

export async function decide(
  curator: ApiClient,
  input: Record<string, unknown>,
): Promise<{ item?: QueueItem; code?: string }> {
  const { decideModeration } = await curator.read<{
    decideModeration: { item?: QueueItem; code?: string };
  }>(
    `mutation ($input: DecideModerationInput!) { decideModeration(input: $input) {
      ... on ModerationDecided { item { ${ITEM} } } ${REJECTED} } }`,
    { input: { reason: 'It was looked at.', idempotencyKey: newKey(), ...input } },
  );
  return decideModeration;
}

export interface MergeAnswer {
  readonly idea?: {
    readonly id: string;
    readonly stage: string;
    readonly mergedInto: { readonly id: string };
  };
  readonly code?: string;
}

export async function merge(curator: ApiClient, input: Record<string, unknown>): Promise<MergeAnswer> {
  const { mergeIdea } = await curator.read<{ mergeIdea: MergeAnswer }>(
    `mutation ($input: MergeIdeaInput!) { mergeIdea(input: $input) {
      ... on IdeaChanged { idea { id stage mergedInto { id } } } ${REJECTED} } }`,
    { input: { reason: 'They are the same.', idempotencyKey: newKey(), ...input } },
  );
  return mergeIdea;
}

export interface RestrictionAnswer {
  readonly restriction?: {
    readonly id: string;
    readonly handle: string | null;
    readonly unit: string | null;
    readonly idea: { readonly title: string } | null;
    readonly topic: string | null;
    readonly reason: string;
  };
  readonly inForce?: boolean;
  readonly code?: string;
}

const RESTRICTION = 'id handle unit idea { title } topic reason since';

export async function restrict(
  officer: ApiClient,
  name: 'setRestriction' | 'liftRestriction',
  input: Record<string, unknown>,
): Promise<RestrictionAnswer> {
  const type = name === 'setRestriction' ? 'SetRestrictionInput' : 'LiftRestrictionInput';
  const answer = await officer.read<Record<string, RestrictionAnswer>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) {
      ... on RestrictionChanged { restriction { ${RESTRICTION} } inForce } ${REJECTED} } }`,
    { input: { reason: 'They know the figures.', idempotencyKey: newKey(), ...input } },
  );
  return answer[name] ?? {};
}

export async function readRestrictions(
  officer: ApiClient,
): Promise<NonNullable<RestrictionAnswer['restriction']>[]> {
  const { restrictions } = await officer.read<{
    restrictions: NonNullable<RestrictionAnswer['restriction']>[];
  }>(`{ restrictions { ${RESTRICTION} } }`);
  return restrictions;
}

/** The texts of what somebody was told of moderation, newest first. */
export async function toldOf(client: ApiClient): Promise<string[]> {
  const { me } = await client.read<{ me: { notices: { nodes: { kind: string; text: string }[] } } }>(
    '{ me { notices(first: 50) { nodes { kind text } } } }',
  );
  return me.notices.nodes.flatMap(({ kind, text }) => (kind === 'MODERATION' ? [text] : []));
}

/** The id of a new comment. */
export async function comment(
  client: ApiClient,
  ideaId: string,
  more: Record<string, unknown> = {},
): Promise<string> {
  const { addComment } = await client.read<{ addComment: { comment?: { id: string }; code?: string } }>(
    `mutation ($input: AddCommentInput!) { addComment(input: $input) {
      ... on CommentChanged { comment { id } } ${REJECTED} } }`,
    { input: { ideaId, text: 'I would use it.', idempotencyKey: newKey(), ...more } },
  );
  if (addComment.comment === undefined) throw new Error(`the comment was not taken: ${addComment.code}`);
  return addComment.comment.id;
}
