import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { client } from '../api/client';
import type { Outcome } from '../api/use-command';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { formatClock } from '../format/time';
import { ExchangeQuery } from '../shell/exchange-query';
import { listOf } from './lists';
import { isUnsaved, keptOf, type TypedProposal, wordsOf } from './proposal-form';
import { DraftsQuery, ProposeIdeaMutation, SaveDraftMutation } from './proposal-queries';

export interface SendProposal {
  propose: () => Promise<unknown>;
  save: () => Promise<unknown>;
  busy: boolean;
  outcome: Outcome | null;
  /** When the draft was kept, in words. */
  saved: string;
}

interface Sent {
  typed: TypedProposal;
  draftId: string | null;
  /** With what the draft has of it now. */
  onSaved: (draftId: string, kept: TypedProposal) => void;
}

/** Sends what is typed: as a draft, or as a proposal, after which one is on its page. */
export function useSendProposal({ typed, draftId, onSaved }: Sent): SendProposal {
  const navigate = useNavigate();
  const [last, setLast] = useState<'propose' | 'save'>('propose');
  const proposing = useKeyedMutation(ProposeIdeaMutation, async ({ idea }) => {
    await client.refetchQueries({ include: [ExchangeQuery, DraftsQuery] }).catch(() => undefined);
    await navigate(`/ideas/${idea.id}`);
    return t`Proposed “${idea.title}”.`;
  });
  const saving = useKeyedMutation(SaveDraftMutation, async ({ idea }) => {
    const kept = keptOf(typed);
    onSaved(idea.id, kept);
    await client.refetchQueries({ include: [DraftsQuery] }).catch(() => undefined);
    const saved = t`Saved at ${formatClock(new Date().toISOString())}. Only you see it.`;
    return isUnsaved(typed, kept)
      ? t`${saved} Team and signature are not kept with it: say them when you propose it.`
      : saved;
  });
  const words = { ...wordsOf(typed), ideaId: draftId };
  const outcome = (last === 'propose' ? proposing : saving).outcome;
  return {
    propose: () => {
      setLast('propose');
      return proposing.run({ ...words, team: listOf(typed.team), signAs: typed.signAs });
    },
    save: () => {
      setLast('save');
      return saving.run(words);
    },
    busy: proposing.busy || saving.busy,
    outcome,
    saved: saving.outcome?.kind === 'done' ? saving.outcome.sentence : '',
  };
}
