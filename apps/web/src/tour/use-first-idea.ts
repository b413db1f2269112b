import { useState } from 'react';
import { useNavigate } from 'react-router';
import { client } from '../api/client';
import { graphql } from '../graphql';
import { firstIdea } from './first-idea';
import { realStep } from './tour-memory';

const FirstIdeasQuery = graphql(`
  query FirstIdeas {
    ideas(first: 40, orderBy: NEW, stages: [OPEN]) {
      nodes {
        id
        market {
          id
          state
          contracts {
            index
            name
          }
          myEstimate {
            id
          }
        }
      }
    }
  }
`);

interface FirstIdea {
  /** Leads to an idea that takes an estimate. */
  go: () => Promise<void>;
  busy: boolean;
  error: Error | null;
  /** There is no such idea. */
  none: boolean;
}

export function useFirstIdea(memberId: string): FirstIdea {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [none, setNone] = useState(false);
  const go = async () => {
    setBusy(true);
    setError(null);
    try {
      const { data } = await client.query({ query: FirstIdeasQuery, fetchPolicy: 'no-cache' });
      const found = firstIdea(data?.ideas.nodes ?? [], memberId);
      setNone(found === null);
      realStep.set(found);
      if (found) await navigate(`/ideas/${found.ideaId}`);
    } catch (problem) {
      setError(problem as Error);
    }
    setBusy(false);
  };
  return { go, busy, error, none };
}
