import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { announce } from '../shell/announcements';
import { Confirm } from '../ui/confirm';
import form from '../ui/form.module.css';
import { ReasonField } from '../ui/reason-field';
import { DecideUnsealingMutation, type Unsealing } from './risk-query';

/** A second officer agrees, or does not. */
export function DecideUnsealing({ unsealing: { id, alias } }: { unsealing: Unsealing }) {
  const [asked, setAsked] = useState<'approve' | 'decline' | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const decide = useKeyedMutation(DecideUnsealingMutation, ({ unsealing }) => {
    announce(unsealing.state === 'APPROVED' ? t`${alias} is unsealed; the member is told.` : t`Declined.`);
    return t`Decided.`;
  });
  const { outcome } = decide;
  const close = () => {
    setAsked(null);
    setTried(false);
    decide.forget();
  };
  const confirm = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    const answer = { unsealingId: id, approve: asked === 'approve', reason: reason.trim() };
    const { kind } = await decide.run(answer);
    if (kind === 'done') close();
  };
  const approves = asked !== 'decline';
  return (
    <div className={form.row}>
      <Button size="xs" onClick={() => setAsked('approve')}>{t`Approve`}</Button>
      <Button size="xs" onClick={() => setAsked('decline')}>{t`Decline`}</Button>
      <Confirm
        title={approves ? t`Unseal ${alias}?` : t`Decline to unseal ${alias}?`}
        open={asked !== null}
        onClose={close}
        action={approves ? t`Unseal it` : t`Decline`}
        onConfirm={() => void confirm()}
        busy={decide.busy}
        problem={outcome && outcome.kind !== 'done' ? outcome.sentence : undefined}
        fields={
          <ReasonField
            value={reason}
            onChange={setReason}
            needed
            problem={tried && reason.trim() === '' ? t`Say why.` : undefined}
          />
        }
      >
        {approves
          ? t`Risk officers and administrators see who it is. The member is told so with the reason that was given, and it stays in the record of acts.`
          : t`Nobody is told who it is. The request and your answer stay in the record of acts.`}
      </Confirm>
    </div>
  );
}
