import { type OfficerMutation, sendOfficerCommand } from '../../api/officer-command';
import { useCommand } from '../../api/use-command';
import { announce } from '../../shell/announcements';
import { rereadLife } from '../life/use-fresh-life';

type Keyed = { marketId: string; idempotencyKey: string };

/** A command of an officer about a market; `done` is said when it was carried out. */
export function useMarketCommand<Input extends Keyed>(mutation: OfficerMutation<Input>, done: string) {
  return useCommand({
    send: (input: Omit<Input, 'idempotencyKey'>, idempotencyKey) =>
      sendOfficerCommand(mutation, { ...input, idempotencyKey } as Input),
    onDone: async (_answer, input) => {
      await rereadLife(String(input.marketId));
      announce(done);
      return done;
    },
  });
}
