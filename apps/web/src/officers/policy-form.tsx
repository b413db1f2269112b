import { t } from '@lingui/core/macro';
import { TextInput } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import styles from '../ui/form.module.css';
import { reasonOf } from '../ui/reason-field';
import { SetTradingPolicyMutation } from './exchange-mutations';
import { NewerVersion } from './newer-version';
import classes from './officers.module.css';
import { PolicyFoot } from './policy-foot';
import { inForce, readPolicy, typedPolicy, valveNames, valves } from './policy-form-state';
import type { TradingPolicy } from './policy-query';
import { useExchangeCommand } from './use-exchange-command';
import { usePolicyForm } from './use-policy-form';

/** Every safety valve with what it is for. They are replaced together, and each change is a version. */
export function PolicyForm({ policy }: { policy: TradingPolicy }) {
  const form = usePolicyForm(policy, typedPolicy);
  const { typed } = form;
  const command = useExchangeCommand(SetTradingPolicyMutation, t`The trading policy is in force.`);
  const { input, problems } = readPolicy(typed);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (input)
      void command
        .run({ ...input, version: form.from.version, reason: reasonOf(form.reason) })
        .then(form.settle);
  };
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate aria-label={t`Trading policy`}>
      <p
        className={styles.hint}
        data-testid="policy-version"
      >{t`${inForce(policy.version)} The same for every market, from the next order on.`}</p>
      <div className={classes.valves}>
        {valveNames.map((valve) => (
          <TextInput
            key={valve}
            label={valves[valve].label}
            description={valves[valve].words}
            error={problems[valve]}
            value={typed[valve]}
            onChange={(event) => form.set({ [valve]: event.currentTarget.value })}
            inputMode="decimal"
            autoComplete="off"
            classNames={{ input: classes.figure }}
            rightSection={<span className={classes.unit}>{valves[valve].unit}</span>}
            rightSectionWidth={68}
            rightSectionPointerEvents="none"
          />
        ))}
      </div>
      <NewerVersion form={form} command={command} inForce={policy.version} />
      <PolicyFoot
        outcome={command.outcome}
        reason={form.reason}
        onReason={form.setReason}
        disabled={command.busy || form.outdated || form.unchanged || !input}
        when={t`It holds from the next order on.`}
        testId="set-policy"
      />
    </form>
  );
}
