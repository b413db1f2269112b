import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { client } from '../api/client';
import { PASSING } from '../api/read-failures';
import { type TypedWords, wordsOf } from './proposal-form';
import {
  CheckProposalQuery,
  type ProposalCheck,
  type SimilarIdea,
  SimilarIdeasQuery,
} from './proposal-queries';

interface Guidance {
  check: ProposalCheck | null;
  similar: readonly SimilarIdea[];
  /** The similar ideas are those of what is typed now, so that "none" can be said. */
  settled: boolean;
}

const nothing: Guidance = { check: null, similar: [], settled: false };
const typingPauseMs = 350;
/** Shorter titles are like everything. */
const LEAST_LETTERS = 4;

/** What the exchange thinks of the words while they are typed: ideas like this one, and what would be refused. */
export function useProposalCheck(typed: TypedWords): Guidance {
  const words = JSON.stringify(wordsOf(typed));
  const [paused] = useDebouncedValue(words, typingPauseMs);
  const [state, setState] = useState<Guidance & { words: string }>({ ...nothing, words: '' });

  useEffect(() => {
    let wanted = true;
    const variables = JSON.parse(paused) as ReturnType<typeof wordsOf>;
    if (variables.title.trim().length < LEAST_LETTERS) {
      setState({ ...nothing, words: paused });
      return undefined;
    }
    const options = { variables, fetchPolicy: 'no-cache', context: PASSING } as const;
    Promise.all([
      client.query({ query: CheckProposalQuery, ...options }),
      client.query({ query: SimilarIdeasQuery, ...options }),
    ]).then(
      ([checked, alike]) => {
        const check = checked.data?.checkProposal ?? null;
        const similar = alike.data?.similarIdeas ?? [];
        if (wanted) setState({ check, similar, settled: true, words: paused });
      },
      // Without guidance an idea can still be proposed.
      () => wanted && setState({ ...nothing, words: paused }),
    );
    return () => {
      wanted = false;
    };
  }, [paused]);

  return { ...state, settled: state.settled && state.words === words };
}
