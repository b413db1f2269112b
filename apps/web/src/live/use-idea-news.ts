import { useEffect } from 'react';
import { client } from '../api/client';
import { graphql } from '../graphql';
import { keepSubscribed } from './keep-subscribed';

const IdeaChangesSubscription = graphql(`
  subscription IdeaChanges($ideaIds: [ID!]) {
    ideaChanges(ideaIds: $ideaIds, maxPerSecond: 2) {
      ideaIds
    }
  }
`);

/**
 * Tells which ideas something changed about, those that changed together at once.
 * @param ideaIds null for all
 * @returns what ends it
 */
export const followIdeas = (
  ideaIds: string[] | null,
  onChanged: (ids: readonly string[]) => void,
): (() => void) =>
  keepSubscribed({
    subscription: IdeaChangesSubscription,
    variables: { ideaIds },
    onData: ({ ideaChanges }) => {
      if (ideaChanges.ideaIds.length > 0) onChanged(ideaChanges.ideaIds);
    },
  });

/** Has everything that is shown of the idea read again whenever something about it changed. */
export function useIdeaNews(ideaId: string): void {
  useEffect(() => followIdeas([ideaId], () => rereadIdea(ideaId)), [ideaId]);
}

/** Queries on screen that name the idea. One that fails is made up for by the next. */
export function rereadIdea(ideaId: string): void {
  client
    .refetchQueries({
      include: 'active',
      onQueryUpdated: ({ variables }) => Object.values(variables ?? {}).includes(ideaId),
    })
    .catch(() => undefined);
}
