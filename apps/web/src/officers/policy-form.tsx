import { t } from '@lingui/core/macro';
import { TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import form from '../ui/form.module.css';
import { reasonOf } from '../ui/reason-field';
import { SetTradingPolicyMutation } from './exchange-mutations';
import classes from './officers.module.css';
import { PolicyFoot } from './policy-foot';
import { inForce, readPolicy, typedPolicy, valveNames, valves } from './policy-form-state';
import type { TradingPolicy } from './policy-query';
import { useExchangeCommand } from './use-exchange-command';

/** Every safety valve with what it is for. They are replaced together, and each change is a version. */
export function PolicyForm({ policy }: { policy: TradingPolicy }) {
  const [typed, setTyped] = useState(() => typedPolicy(policy));
  const [reason, setReason] = useState('');
  const command = useExchangeCommand(SetTradingPolicyMutation, t`The trading policy is in force.`);
  const { input, problems } = readPolicy(typed);
  const unchanged = JSON.stringify(typed) === JSON.stringify(typedPolicy(policy));
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (input) void command.run({ ...input, reason: reasonOf(reason) });
  };
  return (
    <form className={form.form} onSubmit={onSubmit} noValidate aria-label={t`Trading policy`}>
      <p
        className={form.hint}
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
            onChange={(event) => setTyped({ ...typed, [valve]: event.currentTarget.value })}
            inputMode="decimal"
            autoComplete="off"
            classNames={{ input: classes.figure }}
            rightSection={<span className={classes.unit}>{valves[valve].unit}</span>}
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
        when={t`It holds from the next order on.`}
        testId="set-policy"
      />
    </form>
  );
}
