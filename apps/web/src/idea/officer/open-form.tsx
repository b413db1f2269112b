import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { Choice } from '../../ui/choice';
import { NumberField } from '../../ui/number-field';
import { ReasonField, reasonOf } from '../../ui/reason-field';
import { Refusal } from '../../ui/refusal';
import type { IdeaMarket } from '../idea-query';
import { auctionEnd, stepMinutes } from './auction-end';
import { OpenMarketMutation } from './market-mutations';
import classes from './officer.module.css';
import { useMarketCommand } from './use-market-command';

const ways = [
  { value: 'AUCTION', label: t`By an auction` },
  { value: 'NOW', label: t`At once` },
] as const;

/** Opens a draft: by an auction where there are two outcomes, or for trading at once. */
export function OpenForm({ market }: { market: IdeaMarket }) {
  const two = market.contracts.length === 2;
  const [way, setWay] = useState<'AUCTION' | 'NOW'>(two ? 'AUCTION' : 'NOW');
  const [minutes, setMinutes] = useState('60');
  const [reason, setReason] = useState('');
  const open = useMarketCommand(OpenMarketMutation, t`The market is open.`);
  const end = auctionEnd(minutes, Date.now());
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (way === 'AUCTION' && end.value === undefined) return;
    const auctionEndsAt = way === 'AUCTION' ? end.value : null;
    void open.run({ marketId: market.id, auctionEndsAt, reason: reasonOf(reason) });
  };
  return (
    <form className={classes.form} onSubmit={onSubmit} noValidate aria-label={t`Open the market`}>
      {two && <Choice legend={t`How it opens`} options={ways} value={way} onChange={setWay} look="quiet" />}
      {way === 'AUCTION' ? (
        <NumberField
          label={t`Minutes that orders are collected`}
          value={minutes}
          onChange={setMinutes}
          step={stepMinutes}
          problem={end.problem}
          description={t`Orders are sealed until then, and trade together at one price.`}
        />
      ) : (
        <p className={classes.hint}>{t`Orders trade from now on as they come.`}</p>
      )}
      <ReasonField value={reason} onChange={setReason} />
      <Refusal outcome={open.outcome} />
      <Button
        type="submit"
        size="xs"
        color="accent"
        variant="filled"
        disabled={open.busy}
      >{t`Open the market`}</Button>
    </form>
  );
}
