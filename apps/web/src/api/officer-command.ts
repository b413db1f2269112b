import type { TypedDocumentNode } from '@apollo/client';
import { client } from './client';

interface Keyed {
  idempotencyKey: string;
}

interface Refusal {
  code: string;
  message: string;
}

/** A mutation of officers: keyed, and answered under the name `answer`. */
export type OfficerMutation<Input extends Keyed> = TypedDocumentNode<
  { answer: { sequence?: string } | Refusal },
  { input: Input }
>;

/** Sends it; the answer is told by whoever gave the command. */
export async function sendOfficerCommand<Input extends Keyed>(
  mutation: OfficerMutation<Input>,
  input: Input,
) {
  const { data } = await client.mutate({ mutation, variables: { input } });
  return data?.answer as { sequence?: string } | Refusal | undefined;
}
