import { t } from '@lingui/core/macro';
import { Textarea, TextInput } from '@mantine/core';
import { SelectField } from '../ui/select-field';
import type { Template, TypedListing } from './listing-form-state';
import classes from './officers.module.css';

interface ListingWordsProps {
  typed: TypedListing;
  set: (changes: Partial<TypedListing>) => void;
  problemOf: (field: keyof TypedListing) => string | undefined;
}

const templates: readonly { value: Template; label: string }[] = [
  { value: 'DATED', label: t`Something happens by a date` },
  { value: 'MEASURE', label: t`A measure reaches a value by a date` },
  { value: 'NUMBER', label: t`A number in a range` },
  { value: 'CHOICE', label: t`One of several outcomes` },
];

/** How such a question may sound. */
const examples: Record<Template, string> = {
  DATED: t`Will the new form be in use by 1 June?`,
  MEASURE: t`Will at least 200 colleagues use it in May?`,
  NUMBER: t`How many colleagues will use it in May?`,
  CHOICE: t`Which team will carry it?`,
};

/** What is asked, how and by whom it is answered, and what the answers are. */
export function ListingWords({ typed, set, problemOf }: ListingWordsProps) {
  return (
    <>
      <SelectField
        label={t`Kind of claim`}
        options={templates}
        value={typed.template}
        onChange={(template) => set({ template })}
        description={t`A milestone: it does not count in the ranking.`}
      />
      <TextInput
        label={t`Question`}
        placeholder={examples[typed.template]}
        value={typed.question}
        onChange={(event) => set({ question: event.currentTarget.value })}
        error={problemOf('question')}
        autoComplete="off"
      />
      <Textarea
        label={t`Criteria`}
        description={t`By what it is resolved.`}
        rows={3}
        value={typed.criteria}
        onChange={(event) => set({ criteria: event.currentTarget.value })}
        error={problemOf('criteria')}
      />
      <div className={classes.pair}>
        <TextInput
          label={t`Source`}
          description={t`Where the answer is found.`}
          value={typed.source}
          onChange={(event) => set({ source: event.currentTarget.value })}
          error={problemOf('source')}
          autoComplete="off"
        />
        <TextInput
          label={t`Resolver`}
          description={t`Handle of a resolver without shares or orders in the idea.`}
          value={typed.resolver}
          onChange={(event) => set({ resolver: event.currentTarget.value })}
          error={problemOf('resolver')}
          autoComplete="off"
        />
      </div>
      <Answers typed={typed} set={set} problemOf={problemOf} />
      <div className={classes.pair}>
        <Textarea
          label={t`Starting prices in percent, one a line`}
          description={t`In the order of the outcomes; the last one may be left out. Empty: all alike, as a house starts in any case.`}
          rows={3}
          value={typed.prices}
          onChange={(event) => set({ prices: event.currentTarget.value })}
          error={problemOf('prices')}
        />
        <Textarea
          label={t`Handles of the idea’s team`}
          description={t`One a line. Their positions are limited; the proposer’s is anyway.`}
          rows={3}
          value={typed.insiders}
          onChange={(event) => set({ insiders: event.currentTarget.value })}
          error={problemOf('insiders')}
        />
      </div>
    </>
  );
}

/** Of a number its range, of a choice its outcomes; the others are answered by YES or NO. */
function Answers({ typed, set, problemOf }: ListingWordsProps) {
  if (typed.template === 'CHOICE')
    return (
      <Textarea
        label={t`Outcomes, one a line`}
        rows={4}
        value={typed.outcomes}
        onChange={(event) => set({ outcomes: event.currentTarget.value })}
        error={problemOf('outcomes')}
      />
    );
  if (typed.template !== 'NUMBER') return null;
  return (
    <div className={classes.pair}>
      <TextInput
        label={t`Low end`}
        description={t`Here a share of HIGHER pays nothing.`}
        inputMode="decimal"
        value={typed.low}
        onChange={(event) => set({ low: event.currentTarget.value })}
        error={problemOf('low')}
      />
      <TextInput
        label={t`High end`}
        description={t`Here it pays 1 token; in between it pays by where the number lies.`}
        inputMode="decimal"
        value={typed.high}
        onChange={(event) => set({ high: event.currentTarget.value })}
        error={problemOf('high')}
      />
      <TextInput
        label={t`Unit`}
        description={t`What is counted, for example colleagues.`}
        value={typed.unit}
        onChange={(event) => set({ unit: event.currentTarget.value })}
        error={problemOf('unit')}
        autoComplete="off"
      />
    </div>
  );
}
