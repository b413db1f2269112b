import { useQuery } from '@apollo/client/react';
import { client } from '../api/client';
import { useMe } from '../session/use-me';
import { DutiesQuery, type ListedDuty } from './duty-query';

/** Duties come seldom and last for days. */
const pollMs = 30_000;

/** What the signed-in member was drawn for; undefined while that is not known. */
export function useDuties(): readonly ListedDuty[] | undefined {
  const { viewer, error: unknown } = useMe();
  const { data, error } = useQuery(DutiesQuery, {
    skip: !viewer,
    pollInterval: pollMs,
    skipPollAttempt: () => document.hidden,
  });
  if (viewer === undefined) return unknown ? [] : undefined;
  if (viewer === null) return [];
  return data?.me?.duties ?? (error ? [] : undefined);
}

/** After a vote, and after somebody declined. */
export const rereadDuties = (): Promise<unknown> =>
  client.refetchQueries({ include: [DutiesQuery] }).catch(() => undefined);
