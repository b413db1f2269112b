import type { ApiClient } from './api-client.js';
import { newKey } from './server.js';

type Answer = { at?: string; held?: boolean; code?: string; message?: string };

const REJECTED = '... on CommandRejected { code message }';
const MUTATIONS = {
  eraseMe: `mutation ($input: EraseMeInput!) { answer: eraseMe(input: $input) { ... on Erased { at } ${REJECTED} } }`,
  eraseMember: `mutation ($input: EraseMemberInput!) {
    answer: eraseMember(input: $input) { ... on Erased { at } ${REJECTED} } }`,
  placeLegalHold: `mutation ($input: LegalHoldInput!) {
    answer: placeLegalHold(input: $input) { ... on LegalHoldChanged { memberId held } ${REJECTED} } }`,
  liftLegalHold: `mutation ($input: LegalHoldInput!) {
    answer: liftLegalHold(input: $input) { ... on LegalHoldChanged { memberId held } ${REJECTED} } }`,
  setPrivacyPolicy: `mutation ($input: SetPrivacyPolicyInput!) { answer: setPrivacyPolicy(input: $input) {
    ... on ExchangeChanged { exchange { privacyPolicy { version sessionDays auditWordsDays noticeDays keyDays } } }
    ${REJECTED} } }`,
} as const;
export type PrivacyMutation = keyof typeof MUTATIONS;
export const privacyMutation = (name: PrivacyMutation): string => MUTATIONS[name];

/** With a new key but for what is said otherwise. */
export async function changePrivacy<Result = Answer>(
  client: ApiClient,
  name: PrivacyMutation,
  input: Record<string, unknown>,
): Promise<Result> {
  const variables = { input: { idempotencyKey: newKey(), ...input } };
  return (await client.read<{ answer: Result }>(MUTATIONS[name], variables)).answer;
}

/** The id of the API of a member. */
export const memberIdOf = (number: number): string => Buffer.from(`Member:${number}`).toString('base64url');
