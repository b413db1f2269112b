import type { ApiClient } from './api-client.js';
import { newKey } from './server.js';

const FACTS = 'id handle unit roles status trading';
export const REJECTED = '... on CommandRejected { code message }';

export interface MemberAnswer {
  readonly id: string;
  readonly handle: string;
  readonly unit: string;
  readonly roles: string[];
  readonly name?: string | null;
}

export interface SetAnswer {
  readonly member?: MemberAnswer;
  readonly code?: string;
}

/** A change of a member, with a new key and a reason but for what is said otherwise. */
export async function setMember(client: ApiClient, input: Record<string, unknown>): Promise<SetAnswer> {
  const { setMember: answer } = await client.read<{ setMember: SetAnswer }>(
    `mutation ($input: SetMemberInput!) { setMember(input: $input) {
      ... on MemberSet { member { ${FACTS} } } ${REJECTED} } }`,
    { input: { idempotencyKey: newKey(), reason: 'It was agreed.', ...input } },
  );
  return answer;
}

export interface MembersAnswer {
  readonly nodes: MemberAnswer[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export async function readMembers(
  client: ApiClient,
  wanted: Record<string, unknown> = {},
  facts = FACTS,
): Promise<MembersAnswer> {
  const { members } = await client.read<{ members: MembersAnswer }>(
    `query ($first: Int, $after: String, $search: String, $role: Role) {
      members(first: $first, after: $after, search: $search, role: $role) {
        nodes { ${facts} } totalCount pageInfo { hasNextPage endCursor } } }`,
    wanted,
  );
  return members;
}
