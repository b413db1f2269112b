import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { rereadIdea } from '../../live/use-idea-news';
import { type StagedIdea, StageQuery } from './stage-query';

/** Where the idea stands now. When it gets its market, the page reads that. */
export function useStage(ideaId: string, marketShown: boolean): StagedIdea | null {
  const { data } = useQuery(StageQuery, {
    variables: { id: ideaId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const idea = data?.idea ?? null;
  const opened = idea !== null && idea.market !== null && !marketShown;
  useEffect(() => {
    if (opened) rereadIdea(ideaId);
  }, [opened, ideaId]);
  return idea;
}
