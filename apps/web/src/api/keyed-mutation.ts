import type { TypedDocumentNode } from '@apollo/client';
import { client } from './client';

export interface Keyed {
  idempotencyKey: string;
}

/** A mutation whose input has a key, and whose answer is asked for under the name `answer`. */
export type KeyedMutation<Input extends Keyed, Answer> = TypedDocumentNode<
  { answer: Answer },
  { input: Input }
>;

/** Sends it; the answer is told by whoever gave the command. */
export async function sendKeyed<Input extends Keyed, Answer>(
  mutation: KeyedMutation<Input, Answer>,
  input: Input,
): Promise<Answer | undefined> {
  const { data } = await client.mutate({ mutation, variables: { input } });
  return data?.answer as Answer | undefined;
}
