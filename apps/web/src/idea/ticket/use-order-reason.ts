import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { useKeyedMutation } from '../../api/use-keyed-mutation';
import { graphql } from '../../graphql';
import { rereadIdea } from '../../live/use-idea-news';
import { announce } from '../../shell/announcements';
import { AddCommentMutation } from '../talk/talk-mutations';
import type { Signature, Stance } from '../talk/talk-query';
import { keepReason, keptReason, NO_REASON, type ReasonState } from './kept-reasons';

/** Who would speak: the reason is a comment, and is signed as one. */
const SpeakerQuery = graphql(`
  query Speaker($id: ID!) {
    me {
      id
      handle
      name
    }
    idea(id: $id) {
      id
      mine
    }
  }
`);

export interface OrderReason extends ReasonState {
  me: { handle: string; name: string | null } | null;
  mine: Signature | null;
  /** Why the reason was not posted. */
  problem: string | null;
  busy: boolean;
  change: (changes: Partial<ReasonState>) => void;
  /** Posts what was typed for this order, where something was. */
  post: (orderId: string, stance: Stance | null) => Promise<void>;
}

/** The reason for an order: posted as a comment once the order was taken, and kept until that has worked. */
export function useOrderReason(ideaId: string, marketId: string): OrderReason {
  const [state, setState] = useState<ReasonState>(() => keptReason(marketId));
  const data = useQuery(SpeakerQuery, { variables: { id: ideaId } }).data;
  const set = (next: ReasonState) => {
    keepReason(marketId, next);
    setState(next);
  };
  const add = useKeyedMutation(AddCommentMutation, () => {
    set(NO_REASON);
    rereadIdea(ideaId);
    announce(t`Your reason is among the comments.`);
    return '';
  });
  const post = async (orderId: string, stance: Stance | null) => {
    const text = state.text.trim();
    if (!state.open || text === '') return;
    set({ ...state, waiting: { orderId, stance } });
    await add.run({ ideaId, text, stance, signAs: state.signAs, orderId });
  };
  const change = (changes: Partial<ReasonState>) => {
    add.forget();
    set({ ...state, ...changes });
  };
  const { outcome, busy } = add;
  const problem = outcome && outcome.kind !== 'done' ? outcome.sentence : null;
  return { ...state, me: data?.me ?? null, mine: data?.idea?.mine ?? null, problem, busy, change, post };
}
