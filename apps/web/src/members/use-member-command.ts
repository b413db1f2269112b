import { client } from '../api/client';
import type { Keyed, KeyedMutation } from '../api/keyed-mutation';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { announce } from '../shell/announcements';
import { LegalHoldsQuery, MembersQuery } from './members-query';

/** A command of an officer about a member; `done` is said when it was carried out. */
export function useMemberCommand<Input extends Keyed, Answer extends object>(
  mutation: KeyedMutation<Input, Answer>,
  done: string,
) {
  return useKeyedMutation(mutation, async () => {
    await client.refetchQueries({ include: [MembersQuery, LegalHoldsQuery] }).catch(() => undefined);
    announce(done);
    return done;
  });
}
