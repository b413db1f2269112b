import { t } from '@lingui/core/macro';
import { type SyntheticEvent, useState } from 'react';
import form from '../ui/form.module.css';
import { NumberField } from '../ui/number-field';
import { reasonOf } from '../ui/reason-field';
import { SetPrivacyPolicyMutation } from './exchange-mutations';
import classes from './officers.module.css';
import { PolicyFoot } from './policy-foot';
import { inForce } from './policy-form-state';
import type { PrivacyPolicy } from './policy-query';
import { periodNames, periods, readPeriods, typedPeriods } from './privacy-form-state';
import { useExchangeCommand } from './use-exchange-command';

const step = (text: string, steps: number): string =>
  String(Math.max(1, (Number.parseInt(text, 10) || 0) + steps));

/** How long what tells about people is kept. */
export function PrivacyForm({ policy }: { policy: PrivacyPolicy }) {
  const [typed, setTyped] = useState(() => typedPeriods(policy));
  const [reason, setReason] = useState('');
  const command = useExchangeCommand(SetPrivacyPolicyMutation, t`The privacy policy is in force.`);
  const { input, problems } = readPeriods(typed);
  const unchanged = JSON.stringify(typed) === JSON.stringify(typedPeriods(policy));
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (input) void command.run({ ...input, reason: reasonOf(reason) });
  };
  return (
    <form className={form.form} onSubmit={onSubmit} noValidate aria-label={t`Privacy`}>
      <p
        className={form.hint}
      >{t`${inForce(policy.version)} What is older is erased by itself, but for members on legal hold.`}</p>
      <div className={classes.valves}>
        {periodNames.map((name) => (
          <NumberField
            key={name}
            label={periods[name].label}
            description={periods[name].words}
            unit={t`days`}
            value={typed[name]}
            onChange={(days) => setTyped({ ...typed, [name]: days })}
            step={step}
            problem={problems[name]}
          />
        ))}
      </div>
      <PolicyFoot
        outcome={command.outcome}
        reason={reason}
        onReason={setReason}
        disabled={command.busy || unchanged || !input}
        when={t`It holds at once; what is too old by it is erased within a day.`}
        testId="set-privacy"
      />
    </form>
  );
}
