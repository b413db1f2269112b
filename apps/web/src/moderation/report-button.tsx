import { t } from '@lingui/core/macro';
import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { IdeaSearch } from '../officers/idea-search';
import { useMe } from '../session/use-me';
import { announce } from '../shell/announcements';
import { Choice } from '../ui/choice';
import form from '../ui/form.module.css';
import { Refusal } from '../ui/refusal';
import { Sheet } from '../ui/sheet';
import classes from './moderation.module.css';
import { ReportMutation } from './moderation-query';

/** What is reported: one of the two. Leave the button out for what is one's own. */
export type Reportable = { ideaId: string; commentId?: never } | { commentId: string; ideaId?: never };

/** A word beside an idea or a comment, by which a member puts it before the curators. */
export function ReportButton(what: Reportable) {
  const { viewer } = useMe();
  const [open, setOpen] = useState(false);
  if (!viewer) return null;
  const close = () => setOpen(false);
  const name = what.commentId === undefined ? t`Report this idea` : t`Report this comment`;
  return (
    <>
      <button
        type="button"
        className={classes.report}
        aria-label={name}
        onClick={() => setOpen(true)}
      >{t`Report`}</button>
      <Sheet label={name} open={open} onClose={close}>
        <ReportForm what={what} name={name} onDone={close} />
      </Sheet>
    </>
  );
}

const kinds = [
  { value: 'other', label: t`Something is wrong with it` },
  { value: 'duplicate', label: t`It is a duplicate` },
] as const;

function ReportForm({ what, name, onDone }: { what: Reportable; name: string; onDone: () => void }) {
  const [kind, setKind] = useState<'other' | 'duplicate'>('other');
  const [ofIdeaId, setOfIdeaId] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const report = useKeyedMutation(ReportMutation, () => {
    announce(t`Thank you. Curators will look at it, and you are told what came of it.`);
    onDone();
    return t`Reported.`;
  });
  const duplicate = kind === 'duplicate';
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '' || (duplicate && ofIdeaId === '')) return;
    void report.run({ ...what, ...(duplicate && { ofIdeaId }), reason: reason.trim() });
  };
  return (
    <form className={form.confirm} onSubmit={onSubmit} noValidate aria-label={name}>
      <h2>{name}</h2>
      <p className={form.hint}>{t`Nobody learns that it was you, and curators do not either.`}</p>
      {what.ideaId !== undefined && (
        <Choice legend={t`What is wrong`} options={kinds} value={kind} onChange={setKind} look="quiet" />
      )}
      {duplicate && (
        <IdeaSearch
          find={t`Find the other idea`}
          label={t`It is the same as`}
          value={ofIdeaId}
          onChange={setOfIdeaId}
          problem={tried && ofIdeaId === '' ? t`Choose an idea.` : undefined}
        />
      )}
      <Textarea
        label={t`What curators should know`}
        rows={3}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && reason.trim() === '' ? t`Say why.` : undefined}
      />
      <Refusal outcome={report.outcome} />
      <Button
        type="submit"
        color="accent"
        variant="filled"
        disabled={report.busy}
        data-testid="send-report"
      >{t`Report`}</Button>
    </form>
  );
}
