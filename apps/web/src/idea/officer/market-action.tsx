import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { KeyedMutation } from '../../api/keyed-mutation';
import { Confirm } from '../../ui/confirm';
import { ReasonField, reasonOf } from '../../ui/reason-field';
import { type AboutMarket, useMarketCommand } from './use-market-command';

interface MarketActionProps<Answer extends object> {
  marketId: string;
  mutation: KeyedMutation<AboutMarket, Answer>;
  label: string;
  title: string;
  words: ReactNode;
  /** Said when it was carried out. */
  done: string;
  main?: boolean;
}

/** A button that asks before it acts. */
export function MarketAction<Answer extends object>({
  marketId,
  mutation,
  label,
  title,
  words,
  done,
  main = false,
}: MarketActionProps<Answer>) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const command = useMarketCommand(mutation, done);
  const confirm = async () => {
    const { kind } = await command.run({ marketId, reason: reasonOf(reason) });
    if (kind !== 'done') return;
    setAsking(false);
    setReason('');
  };
  return (
    <>
      <Button
        size="xs"
        variant={main ? 'filled' : 'outline'}
        color={main ? 'accent' : 'ink'}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
      <Confirm
        title={title}
        open={asking}
        onClose={() => setAsking(false)}
        action={label}
        onConfirm={confirm}
        busy={command.busy}
        problem={command.outcome?.kind === 'done' ? undefined : command.outcome?.sentence}
        fields={<ReasonField value={reason} onChange={setReason} />}
      >
        {words}
      </Confirm>
    </>
  );
}
