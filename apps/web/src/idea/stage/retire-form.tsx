import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useKeyedMutation } from '../../api/use-keyed-mutation';
import { rereadIdea } from '../../live/use-idea-news';
import { announce } from '../../shell/announcements';
import form from '../../ui/form.module.css';
import { Refusal } from '../../ui/refusal';
import classes from './stage.module.css';
import { RetireIdeaMutation } from './stage-mutations';

interface RetireFormProps {
  ideaId: string;
  /** It is one's own; a curator has to say why. */
  own: boolean;
  open: boolean;
}

/** Takes the idea off the floor for good. */
export function RetireForm({ ideaId, own, open }: RetireFormProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const retire = useKeyedMutation(RetireIdeaMutation, () => {
    rereadIdea(ideaId);
    announce(t`The idea is retired.`);
    return t`Retired.`;
  });
  const missing = !own && reason.trim() === '';
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing) void retire.run({ ideaId, reason: reason.trim() || null });
  };
  const label = own ? t`Take it back` : t`Retire this idea`;
  return (
    <details className={classes.details}>
      <summary>{label}</summary>
      <form className={form.form} onSubmit={onSubmit} noValidate aria-label={label}>
        <p className={form.hint}>
          <Trans>
            It leaves the floor for good, and everybody can read why.
            {open && t` Its markets are proposed void; a second officer has to confirm that.`}
          </Trans>
        </p>
        <Textarea
          label={own ? t`Why (optional)` : t`Why`}
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && missing ? t`Say why.` : undefined}
        />
        <Refusal outcome={retire.outcome} />
        <Button type="submit" size="xs" disabled={retire.busy}>
          {own ? t`Take it back for good` : t`Retire it for good`}
        </Button>
      </form>
    </details>
  );
}
