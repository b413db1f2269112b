import { t } from '@lingui/core/macro';
import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { FlagMarketMutation } from './market-mutations';
import classes from './officer.module.css';
import { useMarketCommand } from './use-market-command';

/** A doubt that the claim can be resolved. It halts trading, and fixes what void would pay. */
export function FlagForm({ marketId }: { marketId: string }) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const flag = useMarketCommand(FlagMarketMutation, t`The market is flagged and halted.`);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '') void flag.run({ marketId, reason });
  };
  const missing = tried && reason.trim() === '' ? t`Say why.` : undefined;
  const refused = flag.outcome && flag.outcome.kind !== 'done' ? flag.outcome.sentence : undefined;
  return (
    <details className={classes.details}>
      <summary>{t`Flag a doubt`}</summary>
      <form className={classes.form} onSubmit={onSubmit} noValidate aria-label={t`Flag a doubt`}>
        <p
          className={classes.hint}
        >{t`Trading halts. If the market is void in the end, it pays the average prices of the week before this moment. Everybody reads the reason.`}</p>
        <Textarea
          label={t`Why it may not be possible to resolve it`}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={missing ?? refused}
        />
        <Button type="submit" size="xs" disabled={flag.busy}>{t`Flag and halt`}</Button>
      </form>
    </details>
  );
}
