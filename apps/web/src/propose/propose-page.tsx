import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { useMe } from '../session/use-me';
import { SignInCall } from '../sign-in/sign-in-call';
import { Page } from '../ui/page';
import { Problem } from '../ui/problem';
import { Skeleton } from '../ui/skeleton';
import { useWide } from '../ui/use-wide';
import { DraftList } from './draft-list';
import { LoseTyped } from './lose-typed';
import { OwnIdeas } from './own-ideas';
import { EMPTY, isUnsaved, type TypedProposal, typedOf } from './proposal-form';
import { type Draft, DraftsQuery } from './proposal-queries';
import classes from './propose.module.css';
import { ProposeForm } from './propose-form';
import { SimilarIdeas } from './similar-ideas';
import { useProposalCheck } from './use-proposal-check';
import { useSendProposal } from './use-send-proposal';

export function ProposePage() {
  const { viewer, error, reread } = useMe();
  if (viewer) return <Proposing />;
  return (
    <Page title={t`Propose an idea`}>
      <Introduction />
      {viewer === undefined && (error ? <Problem error={error} onRetry={reread} /> : <Skeleton lines={4} />)}
      {viewer === null && <SignInCall>{t`Sign in to propose an idea.`}</SignInCall>}
    </Page>
  );
}

function Introduction() {
  return (
    <>
      <h1>{t`Propose an idea`}</h1>
      <p
        className={classes.words}
      >{t`Say what should be done and why. Colleagues second it, then it opens for trading. Nobody’s approval is needed, and the ranking never looks at who proposed it.`}</p>
    </>
  );
}

function Proposing() {
  const wide = useWide();
  const { data } = useQuery(DraftsQuery, { fetchPolicy: 'cache-and-network' });
  const [typed, setTyped] = useState<TypedProposal>(EMPTY);
  const [draftId, setDraftId] = useState<string | null>(null);
  const { check, similar, settled } = useProposalCheck(typed);
  /** What was opened or saved last: typing anything else could be lost. */
  const [kept, setKept] = useState<TypedProposal>(EMPTY);
  const [wanted, setWanted] = useState<Draft | null>(null);
  const onSaved = (id: string, saved: TypedProposal) => {
    setDraftId(id);
    setKept(saved);
  };
  const sending = useSendProposal({ typed, draftId, onSaved });
  const change = (part: Partial<TypedProposal>) => setTyped((last) => ({ ...last, ...part }));
  const open = (draft: Draft) => {
    const words = { ...EMPTY, ...typedOf(draft) };
    setDraftId(draft.id);
    setTyped(words);
    setKept(words);
    setWanted(null);
  };
  const ask = (draft: Draft) => (isUnsaved(typed, kept) ? setWanted(draft) : open(draft));
  const forget = (id: string) => {
    if (id !== draftId) return;
    setDraftId(null);
    setKept(EMPTY);
  };
  const asked = typed.title.trim() !== '';
  const alike = <SimilarIdeas similar={similar} settled={settled} asked={asked} />;
  const drafts = (
    <DraftList drafts={data?.me?.drafts ?? []} current={draftId} onOpen={ask} onDiscarded={forget} />
  );
  return (
    <Page
      title={t`Propose an idea`}
      aside={
        <>
          {wide && alike}
          {drafts}
          <OwnIdeas ideas={data?.me?.proposals ?? []} />
        </>
      }
    >
      <Introduction />
      <ProposeForm
        typed={typed}
        onChange={change}
        check={check}
        sending={sending}
        named={Boolean(data?.me?.name)}
        similar={!wide && asked && alike}
      />
      {wanted && <LoseTyped onClose={() => setWanted(null)} onConfirm={() => open(wanted)} />}
    </Page>
  );
}
