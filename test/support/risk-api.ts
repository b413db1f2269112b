import type { ApiClient } from './api-client.js';
import { newKey } from './server.js';

const UNSEALING = `id marketId question alias reason state requestedBy requestedAt decidedBy decidedAt handle name`;
const RESULT = `... on UnsealingChanged { unsealing { ${UNSEALING} } } ... on CommandRejected { code message }`;

export interface UnsealingAnswer {
  readonly id: string;
  readonly alias: string;
  readonly state: string;
  readonly handle: string | null;
  readonly name: string | null;
}

export interface UnsealingChange {
  readonly unsealing?: UnsealingAnswer;
  readonly code?: string;
}

export interface Activity {
  readonly buyer: string;
  readonly seller: string;
  readonly quantity: string;
  readonly price: string;
}

export interface ActivityPage {
  readonly nodes: Activity[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export async function readActivity(
  client: ApiClient,
  marketId: string,
  page: Record<string, unknown> = {},
): Promise<ActivityPage> {
  const { marketActivity } = await client.read<{ marketActivity: ActivityPage }>(
    `query ($marketId: ID!, $first: Int, $after: String) {
      marketActivity(marketId: $marketId, first: $first, after: $after) {
        nodes { buyer seller quantity price } pageInfo { hasNextPage endCursor } } }`,
    { marketId, ...page },
  );
  return marketActivity;
}

export interface ParticipantAnswer {
  readonly alias: string;
  readonly insider: boolean;
  readonly shares: string[];
  readonly bought: string;
  readonly sold: string;
  readonly openOrders: number;
}

export async function readParticipants(client: ApiClient, marketId: string): Promise<ParticipantAnswer[]> {
  const { participants } = await client.read<{ participants: ParticipantAnswer[] }>(
    'query ($marketId: ID!) { participants(marketId: $marketId) { alias insider shares bought sold openOrders } }',
    { marketId },
  );
  return participants;
}

export async function requestUnsealing(
  client: ApiClient,
  input: Record<string, unknown>,
): Promise<UnsealingChange> {
  const { requestUnsealing: answer } = await client.read<{ requestUnsealing: UnsealingChange }>(
    `mutation ($input: RequestUnsealingInput!) { requestUnsealing(input: $input) { ${RESULT} } }`,
    { input: { idempotencyKey: newKey(), reason: 'Trades right before each decision.', ...input } },
  );
  return answer;
}

export async function decideUnsealing(
  client: ApiClient,
  input: Record<string, unknown>,
): Promise<UnsealingChange> {
  const { decideUnsealing: answer } = await client.read<{ decideUnsealing: UnsealingChange }>(
    `mutation ($input: DecideUnsealingInput!) { decideUnsealing(input: $input) { ${RESULT} } }`,
    { input: { idempotencyKey: newKey(), reason: 'I have looked at it.', approve: true, ...input } },
  );
  return answer;
}

export async function readUnsealings(client: ApiClient): Promise<UnsealingAnswer[]> {
  return (await client.read<{ unsealings: UnsealingAnswer[] }>(`{ unsealings { ${UNSEALING} } }`)).unsealings;
}
