import { t } from '@lingui/core/macro';
import { TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { formatDayAndClock } from '../format/time';
import form from '../ui/form.module.css';
import { reasonOf } from '../ui/reason-field';
import { readAllowance, type TypedAllowance, typedAllowance } from './allowance-form-state';
import { SetAllowanceMutation } from './exchange-mutations';
import classes from './officers.module.css';
import { PolicyFoot } from './policy-foot';
import type { Allowance } from './policy-query';
import { useExchangeCommand } from './use-exchange-command';

const fields = [
  { name: 'amount', label: t`Amount`, unit: t`tokens`, words: t`For each member with a trading account.` },
  { name: 'periodDays', label: t`Period`, unit: t`days`, words: t`How often it is paid.` },
  {
    name: 'cap',
    label: t`Cap`,
    unit: t`tokens`,
    words: t`No payment lifts what a member has free or set aside above this.`,
  },
] as const satisfies readonly { name: keyof TypedAllowance; label: string; unit: string; words: string }[];

/** How many tokens everybody gets, how often, and up to what. */
export function AllowanceForm({ allowance }: { allowance: Allowance | null }) {
  const [typed, setTyped] = useState(() => typedAllowance(allowance));
  const [reason, setReason] = useState('');
  const command = useExchangeCommand(SetAllowanceMutation, t`The allowance is in force.`);
  const { input, problems } = readAllowance(typed, { allowance });
  const unchanged = JSON.stringify(typed) === JSON.stringify(typedAllowance(allowance));
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (input) void command.run({ ...input, reason: reasonOf(reason) });
  };
  return (
    <form className={form.form} onSubmit={onSubmit} noValidate aria-label={t`Allowance`}>
      <p className={form.hint} data-testid="allowance">
        {allowance
          ? t`The same for everybody. The next payment is on ${formatDayAndClock(allowance.nextCreditAt)}, and stays there; new figures hold from it on.`
          : t`No allowance is paid. The first one would be paid at once, the same to everybody.`}
      </p>
      <div className={classes.valves}>
        {fields.map(({ name, label, unit, words }) => (
          <TextInput
            key={name}
            label={label}
            description={words}
            error={unchanged ? undefined : problems[name]}
            value={typed[name]}
            onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
            inputMode="decimal"
            autoComplete="off"
            classNames={{ input: classes.figure }}
            rightSection={<span className={classes.unit}>{unit}</span>}
            rightSectionWidth={68}
            rightSectionPointerEvents="none"
          />
        ))}
      </div>
      <PolicyFoot
        outcome={command.outcome}
        reason={reason}
        onReason={setReason}
        disabled={command.busy || unchanged || !input}
        when={
          allowance
            ? t`It holds from the payment on ${formatDayAndClock(allowance.nextCreditAt)} on.`
            : t`The first payment is made at once.`
        }
        testId="set-allowance"
      />
    </form>
  );
}
