import type { BrowserContext } from 'playwright-core';
import { ApiClient } from './api-client.js';
import { newKey } from './server.js';

const SIGN_IN =
  'mutation ($id: ID!, $key: String!) { demoSignIn(input: { memberId: $id, idempotencyKey: $key }) { __typename } }';

/** Gives a browser profile the session of a demo member. */
export async function signInBrowser(
  { request }: BrowserContext,
  { url, handle }: { readonly url: string; readonly handle: string },
): Promise<void> {
  const { demoMembers } = await new ApiClient(url).read<{ demoMembers: { id: string; handle: string }[] }>(
    '{ demoMembers { id handle } }',
  );
  const id = demoMembers.find((member) => member.handle === handle)?.id;
  await request.post(`${url}/graphql`, { data: { query: SIGN_IN, variables: { id, key: newKey() } } });
}
