import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { client } from '../api/client';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { IdeaSearch } from '../officers/idea-search';
import { announce } from '../shell/announcements';
import form from '../ui/form.module.css';
import { Refusal } from '../ui/refusal';
import { mergeSentences } from './merge-sentences';
import classes from './moderation.module.css';
import { MergeIdeaMutation, MergePartsQuery, ModerationQueueQuery } from './moderation-query';

export interface Pair {
  readonly ideaId: string;
  readonly intoId: string;
}

interface MergeFormProps {
  /** What somebody said to be a duplicate; both empty: to be searched. */
  start: Pair;
  onDone: () => void;
}

/** Merges a duplicate into another idea, once it was said what will move. */
export function MergeForm({ start, onDone }: MergeFormProps) {
  const [ideaId, setIdeaId] = useState(start.ideaId);
  const [intoId, setIntoId] = useState(start.intoId);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const merge = useKeyedMutation(MergeIdeaMutation, async ({ idea }) => {
    await client.refetchQueries({ include: [ModerationQueueQuery] }).catch(() => undefined);
    announce(t`“${idea.title}” is merged into “${idea.mergedInto?.title ?? ''}”.`);
    onDone();
    return t`Merged.`;
  });
  const chosen = ideaId !== '' && intoId !== '' && ideaId !== intoId;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (chosen && reason.trim() !== '') void merge.run({ ideaId, intoId, reason: reason.trim() });
  };
  const missing = (id: string) => (tried && id === '' ? t`Choose an idea.` : undefined);
  const same = tried && ideaId !== '' && ideaId === intoId ? t`Choose another idea.` : undefined;
  const known = start.ideaId !== '';
  return (
    <form className={form.form} onSubmit={onSubmit} noValidate aria-label={t`Merge a duplicate`}>
      {!known && (
        <>
          <IdeaSearch
            find={t`Find the duplicate`}
            label={t`The duplicate`}
            value={ideaId}
            onChange={setIdeaId}
            problem={missing(ideaId)}
          />
          <IdeaSearch
            find={t`Find the idea that goes on`}
            label={t`The idea that goes on`}
            value={intoId}
            onChange={setIntoId}
            problem={missing(intoId) ?? same}
          />
        </>
      )}
      {chosen && <WhatMoves ideaId={ideaId} intoId={intoId} />}
      <Textarea
        label={t`Reason, which everybody may read`}
        rows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && reason.trim() === '' ? t`Say why.` : undefined}
      />
      <Refusal outcome={merge.outcome} />
      <div className={form.row}>
        <Button
          type="submit"
          color="accent"
          variant="filled"
          disabled={merge.busy}
          data-testid="merge"
        >{t`Merge for good`}</Button>
        {known && <Button onClick={onDone}>{t`Not now`}</Button>}
      </div>
    </form>
  );
}

function WhatMoves({ ideaId, intoId }: Pair) {
  const { data } = useQuery(MergePartsQuery, { variables: { ideaId, intoId }, fetchPolicy: 'network-only' });
  if (!data?.idea || !data.into) return null;
  return (
    <ul className={classes.moves} data-testid="what-moves">
      {mergeSentences(data.idea, data.into.title).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
