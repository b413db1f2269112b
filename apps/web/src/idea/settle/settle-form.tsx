import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { stepPayout } from '../../format/entry';
import type { Contract } from '../../format/price';
import { Choice } from '../../ui/choice';
import { NumberField } from '../../ui/number-field';
import { Sheet } from '../../ui/sheet';
import { contradiction, type Outcome, payoutOf, payoutSentence } from '../payout';
import classes from './settle.module.css';
import { useSettleMarket } from './use-settle-market';

interface SettleFormProps {
  marketId: string;
  ideaId: string;
  recorded: Contract | null;
}

const outcomes = [
  { value: 'YES', label: 'YES' },
  { value: 'NO', label: 'NO' },
  { value: 'OTHER', label: 'Other payout' },
] as const;

export function SettleForm({ marketId, ideaId, recorded }: SettleFormProps) {
  const [outcome, setOutcome] = useState<Outcome>(recorded ?? 'OTHER');
  const [percent, setPercent] = useState('50');
  const [confirming, setConfirming] = useState(false);
  const settle = useSettleMarket(ideaId);
  const payout = payoutOf(outcome, percent);
  const warning = payout.value === undefined ? null : contradiction(payout.value, recorded);

  const ask = (event: SyntheticEvent) => {
    event.preventDefault();
    if (payout.value !== undefined) setConfirming(true);
  };
  const confirm = async () => {
    if (payout.value === undefined) return;
    await settle.run({ marketId, payout: payout.value });
    setConfirming(false);
  };

  return (
    <form className={classes.form} onSubmit={ask} noValidate aria-label="Settle">
      <Choice legend="Outcome" options={outcomes} value={outcome} onChange={setOutcome} />
      {outcome === 'OTHER' && (
        <NumberField
          label="Payout per share of YES, in percent"
          unit="%"
          decimal
          value={percent}
          onChange={setPercent}
          step={stepPayout}
          problem={payout.problem}
        />
      )}
      {settle.outcome && settle.outcome.kind !== 'done' && (
        <p className={classes.problem} role="alert">
          {settle.outcome.sentence}
        </p>
      )}
      <Button type="submit" color="accent" variant="filled" disabled={settle.busy}>
        Settle
      </Button>
      <Sheet label="Confirm the settlement" open={confirming} onClose={() => setConfirming(false)}>
        <div className={classes.confirm}>
          <h2>Settle this market?</h2>
          <p>
            {payout.value !== undefined && payoutSentence(payout.value)} Trading ends and open orders are
            cancelled.
          </p>
          {warning && <p className={classes.problem}>{warning}</p>}
          <Button
            color="accent"
            variant="filled"
            onClick={confirm}
            disabled={settle.busy}
            data-testid="settle-confirm"
          >
            Settle for good
          </Button>
        </div>
      </Sheet>
    </form>
  );
}
