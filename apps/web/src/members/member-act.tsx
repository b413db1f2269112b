import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Keyed, KeyedMutation } from '../api/keyed-mutation';
import { Confirm } from '../ui/confirm';
import { ReasonField, reasonOf } from '../ui/reason-field';
import { useMemberCommand } from './use-member-command';

type Reasoned = Keyed & { reason?: unknown };

interface MemberActProps<Input extends Reasoned, Answer extends object> {
  mutation: KeyedMutation<Input, Answer>;
  input: Omit<Input, 'idempotencyKey' | 'reason'>;
  label: string;
  title: string;
  /** What will happen. */
  words: string;
  /** On the button that does it. */
  action: string;
  /** Said when it was carried out. */
  done: string;
  grave?: boolean;
  reasonNeeded?: boolean;
}

/** A button that asks, and wants to know why, before it acts on a member. */
export function MemberAct<Input extends Reasoned, Answer extends object>(
  props: MemberActProps<Input, Answer>,
) {
  const { mutation, input, label, title, words, action, done, grave = false, reasonNeeded = false } = props;
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const command = useMemberCommand(mutation, done);
  const { outcome } = command;
  const missing = reasonNeeded && reason.trim() === '';
  const atReason = /^REASON_/.test(outcome?.code ?? '');
  const close = () => {
    setAsking(false);
    setTried(false);
    command.forget();
  };
  const confirm = async () => {
    setTried(true);
    if (missing) return;
    const { kind } = await command.run({ ...input, reason: reasonOf(reason) } as Omit<
      Input,
      'idempotencyKey'
    >);
    if (kind !== 'done') return;
    setReason('');
    close();
  };
  const wrong = atReason ? outcome?.sentence : tried && missing ? t`Say why.` : undefined;
  return (
    <>
      <Button size="xs" color={grave ? 'no' : 'ink'} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Confirm
        title={title}
        open={asking}
        onClose={close}
        action={action}
        onConfirm={() => void confirm()}
        busy={command.busy}
        problem={outcome && outcome.kind !== 'done' && !atReason ? outcome.sentence : undefined}
        fields={<ReasonField value={reason} onChange={setReason} needed={reasonNeeded} problem={wrong} />}
      >
        {words}
      </Confirm>
    </>
  );
}
