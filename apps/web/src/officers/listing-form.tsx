import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { Link } from 'react-router';
import { stepTokens } from '../format/token-entry';
import form from '../ui/form.module.css';
import { NumberField } from '../ui/number-field';
import { ReasonField, reasonOf } from '../ui/reason-field';
import { Refusal } from '../ui/refusal';
import { IdeaSearch } from './idea-search';
import { emptyListing, readListing, refusedListingField, type TypedListing } from './listing-form-state';
import { ListingWords } from './listing-words';
import classes from './officers.module.css';
import { useListMarket } from './use-list-market';

/** A claim about an idea that is to become a market. It is a draft until it is opened on the idea's page. */
export function ListingForm() {
  const [typed, setTyped] = useState<TypedListing>(emptyListing);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const list = useListMarket();
  const { input, problems } = readListing(typed);
  const refused = list.outcome?.kind === 'refused' ? refusedListingField(list.outcome.code) : null;
  const set = (changes: Partial<TypedListing>) => {
    list.forget();
    setTyped({ ...typed, ...changes });
  };
  const problemOf = (field: keyof TypedListing) =>
    refused === field ? list.outcome?.sentence : tried ? problems[field] : undefined;
  const onSubmit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!input) return;
    const { kind } = await list.run({ ...input, reason: reasonOf(reason) });
    if (kind !== 'done') return;
    setTried(false);
    setReason('');
    const { ideaId, closes, resolver } = typed;
    setTyped({ ...emptyListing, ideaId, closes, resolver });
  };
  return (
    <form className={form.form} onSubmit={onSubmit} noValidate aria-label={t`List a market`}>
      <IdeaSearch value={typed.ideaId} onChange={(ideaId) => set({ ideaId })} problem={problemOf('ideaId')} />
      <ListingWords typed={typed} set={set} problemOf={problemOf} />
      <div className={classes.pair}>
        <TextInput
          type="datetime-local"
          label={t`Trading ends`}
          value={typed.closes}
          onChange={(event) => set({ closes: event.currentTarget.value })}
          error={problemOf('closes')}
        />
        <NumberField
          label={t`Tokens for the house`}
          unit={t`tokens`}
          decimal
          value={typed.subsidy}
          onChange={(subsidy) => set({ subsidy })}
          step={stepTokens}
          description={t`The most that it can lose; 0: no house.`}
          problem={problemOf('subsidy')}
        />
      </div>
      <ReasonField value={reason} onChange={setReason} />
      <Refusal outcome={list.outcome} elsewhere={refused !== null} />
      <Button
        type="submit"
        color="accent"
        variant="filled"
        disabled={list.busy}
        data-testid="list-market"
      >{t`List the market`}</Button>
      <p className={form.done} role="status" data-testid="listed">
        {list.outcome?.kind === 'done' && (
          <Trans>
            Listed as a draft. <Link to={list.outcome.sentence}>{t`Open it on the idea’s page`}</Link>
          </Trans>
        )}
      </p>
    </form>
  );
}
