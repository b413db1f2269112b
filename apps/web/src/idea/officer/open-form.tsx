import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { Choice } from '../../ui/choice';
import { NumberField } from '../../ui/number-field';
import { ReasonField, reasonOf } from '../../ui/reason-field';
import { Refusal } from '../../ui/refusal';
import { type IdeaMarket, isTwoOutcome } from '../idea-query';
import { auctionEnd, stepMinutes } from './auction-end';
import { OpenMarketMutation } from './market-mutations';
import classes from './officer.module.css';
import { useMarketCommand } from './use-market-command';

const ways = [
  { value: 'AUCTION', label: 'By an auction' },
  { value: 'NOW', label: 'At once' },
] as const;

/** Opens a draft: by an auction where there are two outcomes, or for trading at once. */
export function OpenForm({ market }: { market: IdeaMarket }) {
  const two = isTwoOutcome(market);
  const [way, setWay] = useState<'AUCTION' | 'NOW'>(two ? 'AUCTION' : 'NOW');
  const [minutes, setMinutes] = useState('60');
  const [reason, setReason] = useState('');
  const open = useMarketCommand(OpenMarketMutation, 'The market is open.');
  const end = auctionEnd(minutes, Date.now());
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (way === 'AUCTION' && end.value === undefined) return;
    const auctionEndsAt = way === 'AUCTION' ? end.value : null;
    void open.run({ marketId: market.id, auctionEndsAt, reason: reasonOf(reason) });
  };
  return (
    <form className={classes.form} onSubmit={onSubmit} noValidate aria-label="Open the market">
      {two && <Choice legend="How it opens" options={ways} value={way} onChange={setWay} look="quiet" />}
      {way === 'AUCTION' ? (
        <NumberField
          label="Minutes that orders are collected"
          value={minutes}
          onChange={setMinutes}
          step={stepMinutes}
          problem={end.problem}
          description="Orders are sealed until then, and trade together at one price."
        />
      ) : (
        <p className={classes.hint}>Orders trade from now on as they come.</p>
      )}
      <ReasonField value={reason} onChange={setReason} />
      <Refusal outcome={open.outcome} />
      <Button type="submit" size="xs" color="accent" variant="filled" disabled={open.busy}>
        Open the market
      </Button>
    </form>
  );
}
