import { plural, t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
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
  const confirm = async () => {
    const { kind, sentence } = await cancel.run(marketId);
    if (kind !== 'done') return;
    setAsking(false);
    announce(sentence);
  };
  return (
    <>
      <Button
        size="compact-sm"
        onClick={() => setAsking(true)}
        data-testid="cancel-all"
      >{t`Cancel all`}</Button>
      <Confirm
        title={plural(count, { one: 'Cancel # order?', other: 'Cancel # orders?' })}
        open={asking}
        onClose={() => setAsking(false)}
        action={plural(count, { one: 'Cancel it', other: 'Cancel all #' })}
        onConfirm={confirm}
        busy={cancel.busy}
        problem={cancel.outcome?.kind === 'done' ? undefined : cancel.outcome?.sentence}
      >
        {marketId === null ? everywhereWords(count) : hereWords(count)}
      </Confirm>
    </>
  );
}

const everywhereWords = (count: number): string =>
  plural(count, {
    one: 'This takes back your open order. What is set aside for it is free again; your positions stay.',
    other:
      'This takes back your # open orders. What is set aside for them is free again; your positions stay.',
  });

const hereWords = (count: number): string =>
  plural(count, {
    one: 'This takes back your open order in this market. What is set aside for it is free again; your positions stay.',
    other:
      'This takes back your # open orders in this market. What is set aside for them is free again; your positions stay.',
  });
