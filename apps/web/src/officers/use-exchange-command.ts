import { client } from '../api/client';
import { type OfficerMutation, sendOfficerCommand } from '../api/officer-command';
import { useCommand } from '../api/use-command';
import { announce } from '../shell/announcements';
import { ExchangeQuery } from '../shell/exchange-query';
import { PolicyQuery } from './policy-query';

/** A command of an officer about the exchange or a member; `done` is said when it was carried out. */
export function useExchangeCommand<Input extends { idempotencyKey: string }>(
  mutation: OfficerMutation<Input>,
  done: string,
) {
  return useCommand({
    send: (input: Omit<Input, 'idempotencyKey'>, idempotencyKey) =>
      sendOfficerCommand(mutation, { ...input, idempotencyKey } as Input),
    onDone: async () => {
      await client.refetchQueries({ include: [ExchangeQuery, PolicyQuery] }).catch(() => undefined);
      announce(done);
      return done;
    },
  });
}
