import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { announce } from '../shell/announcements';
import { Confirm } from '../ui/confirm';
import classes from './duty.module.css';
import { DeclineMutation, type Duty } from './duty-query';
import { rereadDuties } from './use-duties';

/** Leaves the seat to the next of the draw. */
export function Decline({ duty }: { duty: Duty }) {
  const [asked, setAsked] = useState(false);
  const navigate = useNavigate();
  const declining = useKeyedMutation(DeclineMutation, async () => {
    announce(t`The next of the draw is asked.`);
    await rereadDuties();
    await navigate('/duty');
    return t`Declined.`;
  });
  const { outcome } = declining;
  return (
    <>
      <button
        type="button"
        className={classes.quiet}
        onClick={() => setAsked(true)}
      >{t`Leave it to somebody else`}</button>
      <Confirm
        title={t`Leave it to somebody else?`}
        open={asked}
        onClose={() => {
          setAsked(false);
          declining.forget();
        }}
        action={t`Leave it`}
        onConfirm={() => void declining.run({ dutyId: duty.id })}
        busy={declining.busy}
        {...(outcome && outcome.kind !== 'done' ? { problem: outcome.sentence } : {})}
      >{t`The next of the draw is asked instead. You need not say why, and nobody is told that it was you. It cannot be taken back.`}</Confirm>
    </>
  );
}
