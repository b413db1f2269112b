import { t } from '@lingui/core/macro';
import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { ReactNode, SyntheticEvent } from 'react';
import styles from '../ui/form.module.css';
import { reasonOf } from '../ui/reason-field';
import { SelectField } from '../ui/select-field';
import { SetIdeasPolicyMutation } from './exchange-mutations';
import { headlines } from './headlines';
import { type Figure, figureGroups, figures, type Subject } from './ideas-policy-fields';
import { readIdeasPolicy, type TypedIdeasPolicy, typedIdeasPolicy } from './ideas-policy-form-state';
import { NewerVersion } from './newer-version';
import classes from './officers.module.css';
import { PolicyFoot } from './policy-foot';
import { inForce } from './policy-form-state';
import type { IdeasPolicy } from './policy-query';
import { useExchangeCommand } from './use-exchange-command';
import { usePolicyForm } from './use-policy-form';

/** How ideas live, from the proposal to the answer. It is replaced as a whole, and each change is a version. */
export function IdeasPolicyForm({ policy }: { policy: IdeasPolicy }) {
  const form = usePolicyForm(policy, typedIdeasPolicy);
  const { typed, set } = form;
  const command = useExchangeCommand(SetIdeasPolicyMutation, t`The policy of ideas is in force.`);
  const { input, problems } = readIdeasPolicy(typed, form.from);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (input)
      void command
        .run({ ...input, version: form.from.version, reason: reasonOf(form.reason) })
        .then(form.settle);
  };
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate aria-label={t`Ideas`}>
      <p
        className={styles.hint}
      >{t`${inForce(policy.version)} What has a date already keeps it: an announced opening, a clock that runs.`}</p>
      <div className={classes.pair}>
        <TextInput
          label={t`Season`}
          description={t`Ideas that open in it carry the same question.`}
          value={typed.season}
          onChange={(event) => set({ season: event.currentTarget.value })}
          error={problems.season}
          autoComplete="off"
        />
        <SelectField
          label={t`What the headline asks`}
          description={t`Of ideas that open from now on.`}
          options={headlines}
          value={typed.headline}
          onChange={(headline) => set({ headline })}
        />
      </div>
      <FigureGroups
        typed={typed}
        problems={problems}
        onChange={(name, value) => set({ [name]: value })}
        rest={{
          OPENING: (
            <ProhibitedField
              value={typed.prohibited}
              onChange={(prohibited) => set({ prohibited })}
              problem={problems.prohibited}
            />
          ),
          MERIT: (
            <BlindModeField
              checked={typed.blindModeDefault}
              onChange={(blindModeDefault) => set({ blindModeDefault })}
            />
          ),
        }}
      />
      <NewerVersion form={form} command={command} inForce={policy.version} />
      <PolicyFoot
        outcome={command.outcome}
        reason={form.reason}
        onReason={form.setReason}
        disabled={command.busy || form.outdated || form.unchanged || !input}
        when={t`It holds at once for what has no date yet.`}
        testId="set-ideas-policy"
      />
    </form>
  );
}

interface FigureGroupsProps {
  typed: TypedIdeasPolicy;
  problems: Partial<Record<Figure, string>>;
  onChange: (name: Figure, value: string) => void;
  /** What is no figure and stands below those of its group. */
  rest: Partial<Record<Subject, ReactNode>>;
}

const FigureGroups = ({ typed, problems, onChange, rest }: FigureGroupsProps) =>
  figureGroups.map(({ about, title, names }) => (
    <fieldset key={about} className={classes.group}>
      <legend>{title}</legend>
      <div className={classes.valves}>
        {names.map((name) => (
          <FigureField
            key={name}
            name={name}
            value={typed[name]}
            onChange={(value) => onChange(name, value)}
            problem={problems[name]}
          />
        ))}
      </div>
      {rest[about]}
    </fieldset>
  ));

interface ProhibitedFieldProps {
  value: string;
  onChange: (value: string) => void;
  problem: string | undefined;
}

const ProhibitedField = ({ value, onChange, problem }: ProhibitedFieldProps) => (
  <Textarea
    label={t`Prohibited topics, one a line`}
    description={t`The topic, a colon, and words with commas between them. An idea with one of them goes to curators first.`}
    rows={5}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
    error={problem}
  />
);

interface BlindModeFieldProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
}

const BlindModeField = ({ checked, onChange }: BlindModeFieldProps) => (
  <Checkbox
    label={t`Members estimate before they see prices`}
    description={t`Of an idea that trades, price, merit and rank are kept from a member until they have estimated it or ask to be shown. Each member can choose otherwise for themselves.`}
    checked={checked}
    onChange={(event) => onChange(event.currentTarget.checked)}
  />
);

interface FigureFieldProps {
  name: Figure;
  value: string;
  onChange: (value: string) => void;
  problem: string | undefined;
}

function FigureField({ name, value, onChange, problem }: FigureFieldProps) {
  const { label, words, unit } = figures[name];
  return (
    <TextInput
      label={label}
      description={words}
      error={problem}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
      classNames={{ input: classes.figure }}
      rightSection={unit && <span className={classes.unit}>{unit}</span>}
      rightSectionWidth={unit ? 76 : 0}
      rightSectionPointerEvents="none"
    />
  );
}
