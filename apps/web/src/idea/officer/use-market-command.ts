import type { Keyed, KeyedMutation } from '../../api/keyed-mutation';
import { useKeyedMutation } from '../../api/use-keyed-mutation';
import { announce } from '../../shell/announcements';
import { rereadLife } from '../life/use-fresh-life';

/** What every command about a market says. */
export type AboutMarket = Keyed & { marketId: string; reason?: string | null };

/** A command of an officer about a market; `done` is said when it was carried out. */
export function useMarketCommand<Input extends AboutMarket, Answer extends object>(
  mutation: KeyedMutation<Input, Answer>,
  done: string,
) {
  return useKeyedMutation(mutation, async (_answer, input) => {
    await rereadLife(String((input as Input).marketId));
    announce(done);
    return done;
  });
}
