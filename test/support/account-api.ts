import type { ApiClient } from './api-client.js';
import { newKey } from './server.js';

const VIEWER = `viewer { handle name email emailVerified hasPassword
  sessions { id method agent current } accessTokens { id name readOnly } unreadNotices }`;

export interface OwnSession {
  readonly id: string;
  readonly method: string;
  readonly agent: string;
  readonly current: boolean;
}

export interface OwnAccount {
  readonly handle: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly hasPassword: boolean;
  readonly sessions: readonly OwnSession[];
  readonly accessTokens: readonly { id: string; name: string; readOnly: boolean }[];
  readonly unreadNotices: number;
}

export interface AccountAnswer {
  readonly viewer?: OwnAccount;
  readonly token?: string;
  readonly accessToken?: { readonly id: string };
  readonly code?: string;
}

const INPUTS = {
  changePassword: 'ChangePasswordInput',
  changeProfile: 'ChangeProfileInput',
  sendVerification: 'SendVerificationInput',
  revokeSession: 'RevokeSessionInput',
  revokeOtherSessions: 'RevokeOtherSessionsInput',
  readNotices: 'ReadNoticesInput',
  createAccessToken: 'CreateAccessTokenInput',
} as const;
export type AccountMutation = keyof typeof INPUTS;

/** The document of a mutation of one's own account, with `$input`. */
export function accountMutation(mutation: AccountMutation): string {
  const done =
    mutation === 'createAccessToken'
      ? `... on AccessTokenCreated { token accessToken { id } ${VIEWER} }`
      : `... on AccountChanged { ${VIEWER} }`;
  return `mutation ($input: ${INPUTS[mutation]}!) { answer: ${mutation}(input: $input) {
    ${done} ... on CommandRejected { code message } } }`;
}

/** With a new key, but for what is said. */
export async function changeAccount(
  client: ApiClient,
  mutation: AccountMutation,
  input: Record<string, unknown> = {},
): Promise<AccountAnswer> {
  const { answer } = await client.read<{ answer: AccountAnswer }>(accountMutation(mutation), {
    input: { idempotencyKey: newKey(), ...input },
  });
  return answer;
}

/** null: nobody is signed in. */
export async function ownAccount(client: ApiClient): Promise<OwnAccount | null> {
  const fields = VIEWER.slice(VIEWER.indexOf('{'));
  return (await client.read<{ me: OwnAccount | null }>(`{ me ${fields} }`)).me;
}
