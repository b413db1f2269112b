import { type Keyed, type KeyedMutation, sendKeyed } from './keyed-mutation';
import { type Refusal, useCommand } from './use-command';

/** A command that is one mutation: its input without the key, and what to do and say when it was done. */
export function useKeyedMutation<Input extends Keyed, Answer extends object>(
  mutation: KeyedMutation<Input, Answer>,
  onDone: (
    answer: Exclude<Answer, Refusal>,
    input: Omit<Input, 'idempotencyKey'>,
  ) => string | Promise<string>,
) {
  return useCommand<Omit<Input, 'idempotencyKey'>, Answer>({
    send: (input, idempotencyKey) => sendKeyed(mutation, { ...input, idempotencyKey } as Input),
    onDone,
  });
}
