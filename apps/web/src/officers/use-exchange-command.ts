import { client } from '../api/client';
import type { Keyed, KeyedMutation } from '../api/keyed-mutation';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { HaltedMarketsQuery, HaltHistoryQuery } from '../halts/halts-query';
import { PolicyVersionsQuery } from '../policy-history/policy-versions-query';
import { announce } from '../shell/announcements';
import { ExchangeQuery } from '../shell/exchange-query';
import { PolicyQuery } from './policy-query';

/** A command of an officer about the exchange; `done` is said when it was carried out. */
export function useExchangeCommand<Input extends Keyed, Answer extends object>(
  mutation: KeyedMutation<Input, Answer>,
  done: string,
) {
  return useKeyedMutation(mutation, async () => {
    await client
      .refetchQueries({
        include: [ExchangeQuery, PolicyQuery, PolicyVersionsQuery, HaltedMarketsQuery, HaltHistoryQuery],
      })
      .catch(() => undefined);
    announce(done);
    return done;
  });
}
