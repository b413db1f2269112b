import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Confirm } from '../ui/confirm';
import form from '../ui/form.module.css';
import { ReasonField, reasonOf } from '../ui/reason-field';
import { HaltExchangeMutation, ResumeExchangeMutation } from './exchange-mutations';
import { useExchangeCommand } from './use-exchange-command';

/** Stops trading everywhere, and lets it go on. */
export function HaltExchange({ halted }: { halted: boolean }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const halt = useExchangeCommand(HaltExchangeMutation, t`Trading is halted everywhere.`);
  const resume = useExchangeCommand(ResumeExchangeMutation, t`Trading goes on.`);
  const command = halted ? resume : halt;
  const confirm = async () => {
    const { kind } = await command.run({ reason: reasonOf(reason) });
    if (kind !== 'done') return;
    setAsking(false);
    setReason('');
  };
  const action = halted ? t`Resume trading` : t`Halt all trading`;
  return (
    <div className={form.form}>
      <p>{halted ? t`Trading is halted on the whole exchange.` : t`Trading runs.`}</p>
      <Button
        color={halted ? 'accent' : 'no'}
        variant={halted ? 'filled' : 'outline'}
        onClick={() => setAsking(true)}
        data-testid="halt-exchange"
      >
        {action}
      </Button>
      <Confirm
        title={`${action}?`}
        open={asking}
        onClose={() => setAsking(false)}
        action={action}
        onConfirm={confirm}
        busy={command.busy}
        problem={command.outcome?.kind === 'done' ? undefined : command.outcome?.sentence}
        fields={<ReasonField value={reason} onChange={setReason} />}
      >
        {halted
          ? t`Orders are taken again in every market that is not halted on its own.`
          : t`Nobody can place or change orders in any market until an officer resumes trading. Open orders keep their place and can be cancelled.`}
      </Confirm>
    </div>
  );
}
