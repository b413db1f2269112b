import { Button } from '@mantine/core';
import { useState } from 'react';
import { counted } from '../format/time-left';
import { announce } from '../shell/announcements';
import { Confirm } from '../ui/confirm';
import { useCancelAll } from './use-cancel-all';

interface CancelAllProps {
  /** How many orders would be cancelled. */
  count: number;
  /** Null: in all markets. */
  marketId: string | null;
}

/** All open orders at once, asked twice. */
export function CancelAll({ count, marketId }: CancelAllProps) {
  const [asking, setAsking] = useState(false);
  const cancel = useCancelAll();
  const what = count === 1 ? 'your open order' : `your ${count} open orders`;
  const where = marketId === null ? '' : ' in this market';
  const confirm = async () => {
    const { kind, sentence } = await cancel.run(marketId);
    if (kind !== 'done') return;
    setAsking(false);
    announce(sentence);
  };
  return (
    <>
      <Button size="compact-sm" onClick={() => setAsking(true)} data-testid="cancel-all">
        Cancel all
      </Button>
      <Confirm
        title={`Cancel ${counted(count, 'order')}?`}
        open={asking}
        onClose={() => setAsking(false)}
        action={`Cancel ${count === 1 ? 'it' : `all ${count}`}`}
        onConfirm={confirm}
        busy={cancel.busy}
        problem={cancel.outcome?.kind === 'done' ? undefined : cancel.outcome?.sentence}
      >
        This takes back {what}
        {where}. What is set aside for {count === 1 ? 'it' : 'them'} is free again; your positions stay.
      </Confirm>
    </>
  );
}
