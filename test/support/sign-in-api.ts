import type { ApiClient } from './api-client.js';
import { newKey, type TestServer } from './server.js';

const SIGNED_IN = `
  ... on SignedIn { token viewer { handle unit canTrade roles status } }
  ... on SignInRefused { code message }`;

export interface SignInAnswer {
  readonly token?: string;
  readonly viewer?: {
    readonly handle: string;
    readonly unit: string;
    readonly canTrade: boolean;
    readonly roles: readonly string[];
    readonly status: string;
  };
  readonly code?: string;
  readonly message?: string;
}

const INPUTS = {
  signIn: 'SignInInput',
  acceptInvitation: 'AcceptInvitationInput',
  resetPassword: 'ResetPasswordInput',
} as const;

/** One of the mutations that sign in. With a new key, but for what is said. */
export async function enter(
  client: ApiClient,
  mutation: keyof typeof INPUTS,
  input: Record<string, unknown>,
): Promise<SignInAnswer> {
  const { answer } = await client.read<{ answer: SignInAnswer }>(
    `mutation ($input: ${INPUTS[mutation]}!) { answer: ${mutation}(input: $input) { ${SIGNED_IN} } }`,
    { input: { idempotencyKey: newKey(), ...input } },
  );
  return answer;
}

/** The last part of a link. */
export const tokenIn = (link: string): string => link.slice(link.lastIndexOf('/') + 1);

/** Long enough, and none of the first to be tried. */
export const passwordOf = (handle: string): string => `${handle} walks the floor`;

export const newcomer = (handle: string, link: string) => ({
  token: tokenIn(link),
  name: `${handle} of the tests`,
  email: `${handle}@example.org`,
  handle,
  password: passwordOf(handle),
});

/** Who opens the link of the first start: a program signed in as administrator. */
export async function firstAdministrator(server: TestServer, handle = 'root-of-all'): Promise<ApiClient> {
  const link = server.setupLink();
  if (link === null) throw new Error('the start printed no link');
  const { token, code } = await enter(server.anonymous, 'acceptInvitation', newcomer(handle, link));
  if (token === undefined) throw new Error(`the link was refused: ${code}`);
  return server.client(token);
}

export interface InvitationAnswer {
  readonly invitation?: {
    readonly id: string;
    readonly name: string | null;
    readonly email: string | null;
    readonly unit: string;
    readonly roles: readonly string[];
    readonly trading: boolean;
  };
  readonly link?: string;
  readonly mailed?: boolean;
  readonly code?: string;
}

export async function invite(
  administrator: ApiClient,
  input: Record<string, unknown> = {},
): Promise<InvitationAnswer> {
  const { inviteMember } = await administrator.read<{ inviteMember: InvitationAnswer }>(
    `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) {
       ... on InvitationMade { invitation { id name email unit roles trading } link mailed }
       ... on CommandRejected { code message }
     } }`,
    { input: { unit: 'Engineering', idempotencyKey: newKey(), ...input } },
  );
  return inviteMember;
}

/** A new member of a real exchange, invited and signed in. */
export async function newMember(
  server: TestServer,
  administrator: ApiClient,
  { handle, ...invited }: { handle: string } & Record<string, unknown>,
): Promise<ApiClient> {
  const { link, code } = await invite(administrator, invited);
  if (link === undefined) throw new Error(`nobody was invited: ${code}`);
  const answer = await enter(server.anonymous, 'acceptInvitation', newcomer(handle, link));
  if (answer.token === undefined) throw new Error(`the invitation was refused: ${answer.code}`);
  return server.client(answer.token);
}

/** What a link says of itself; null when it does not work. */
export async function preview(
  client: ApiClient,
  link: string | undefined,
): Promise<Record<string, unknown> | null> {
  const { link: found } = await client.read<{ link: Record<string, unknown> | null }>(
    'query ($token: String!) { link(token: $token) { kind name email unit roles trading suggestedHandle } }',
    { token: tokenIn(link ?? '') },
  );
  return found;
}
