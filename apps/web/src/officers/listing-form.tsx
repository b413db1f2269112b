import { Button, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { Link } from 'react-router';
import { stepTokens } from '../format/token-entry';
import form from '../ui/form.module.css';
import { NumberField } from '../ui/number-field';
import { ReasonField, reasonOf } from '../ui/reason-field';
import { Refusal } from '../ui/refusal';
import { IdeaSearch } from './idea-search';
import { emptyListing, readListing, refusedListingField, type TypedListing } from './listing-form-state';
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
    setTyped({ ...emptyListing, ideaId: typed.ideaId, closes: typed.closes });
  };
  return (
    <form className={form.form} onSubmit={onSubmit} noValidate aria-label="List a market">
      <IdeaSearch value={typed.ideaId} onChange={(ideaId) => set({ ideaId })} problem={problemOf('ideaId')} />
      <Words typed={typed} set={set} problemOf={problemOf} />
      <div className={classes.pair}>
        <TextInput
          type="datetime-local"
          label="Trading ends"
          value={typed.closes}
          onChange={(event) => set({ closes: event.currentTarget.value })}
          error={problemOf('closes')}
        />
        <NumberField
          label="Tokens for the house"
          unit="tokens"
          decimal
          value={typed.subsidy}
          onChange={(subsidy) => set({ subsidy })}
          step={stepTokens}
          description="The most that it can lose; 0: no house."
          problem={problemOf('subsidy')}
        />
      </div>
      <ReasonField value={reason} onChange={setReason} />
      <Refusal outcome={list.outcome} elsewhere={refused !== null} />
      <Button type="submit" color="accent" variant="filled" disabled={list.busy} data-testid="list-market">
        List the market
      </Button>
      <p className={form.done} role="status" data-testid="listed">
        {list.outcome?.kind === 'done' && (
          <>
            Listed as a draft. <Link to={list.outcome.sentence}>Open it on the idea’s page</Link>
          </>
        )}
      </p>
    </form>
  );
}

interface WordsProps {
  typed: TypedListing;
  set: (changes: Partial<TypedListing>) => void;
  problemOf: (field: keyof TypedListing) => string | undefined;
}

/** What is asked, how it is answered, and what the answers are. */
function Words({ typed, set, problemOf }: WordsProps) {
  return (
    <>
      <TextInput
        label="Question"
        value={typed.question}
        onChange={(event) => set({ question: event.currentTarget.value })}
        error={problemOf('question')}
        autoComplete="off"
      />
      <Textarea
        label="Criteria"
        description="By what it is resolved, and from what source."
        rows={3}
        value={typed.criteria}
        onChange={(event) => set({ criteria: event.currentTarget.value })}
        error={problemOf('criteria')}
      />
      <Textarea
        label="Outcomes, one a line"
        description="Empty: YES and NO."
        rows={4}
        value={typed.outcomes}
        onChange={(event) => set({ outcomes: event.currentTarget.value })}
        error={problemOf('outcomes')}
      />
      <div className={classes.pair}>
        <Textarea
          label="Starting prices in percent, one a line"
          description="In the order of the outcomes; the last one may be left out. Empty: all alike, as a house starts in any case."
          rows={3}
          value={typed.prices}
          onChange={(event) => set({ prices: event.currentTarget.value })}
          error={problemOf('prices')}
        />
        <Textarea
          label="Handles of the idea’s team"
          description="One a line. Their positions are limited; the proposer’s is anyway."
          rows={3}
          value={typed.insiders}
          onChange={(event) => set({ insiders: event.currentTarget.value })}
          error={problemOf('insiders')}
        />
      </div>
    </>
  );
}
