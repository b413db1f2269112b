import { useQuery } from '@apollo/client/react';
import type { Viewer } from '../session/me-query';
import { hasRole } from '../session/roles';
import { AnswersDueQuery } from './answers-query';

/** Clocks run for days. */
const pollMs = 60_000;

/** How many ideas wait for an answer of the signed-in member. */
export function useAnswersDue(viewer: Viewer | null | undefined): number {
  const { data } = useQuery(AnswersDueQuery, {
    skip: !viewer || !hasRole(viewer, 'DECIDER'),
    pollInterval: pollMs,
    skipPollAttempt: () => document.hidden,
  });
  return data?.me?.answersDue ?? 0;
}
