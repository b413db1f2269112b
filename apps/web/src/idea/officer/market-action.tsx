import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OfficerMutation } from '../../api/officer-command';
import { Confirm } from '../../ui/confirm';
import { useMarketCommand } from './use-market-command';

interface MarketActionProps<Input extends { marketId: string; idempotencyKey: string }> {
  input: Omit<Input, 'idempotencyKey'>;
  mutation: OfficerMutation<Input>;
  label: string;
  title: string;
  words: string;
  /** Said when it was carried out. */
  done: string;
  main?: boolean;
}

/** A button that asks before it acts. */
export function MarketAction<Input extends { marketId: string; idempotencyKey: string }>({
  input,
  mutation,
  label,
  title,
  words,
  done,
  main = false,
}: MarketActionProps<Input>) {
  const [asking, setAsking] = useState(false);
  const command = useMarketCommand(mutation, done);
  const confirm = async () => {
    const { kind } = await command.run(input);
    if (kind === 'done') setAsking(false);
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
      >
        {words}
      </Confirm>
    </>
  );
}
