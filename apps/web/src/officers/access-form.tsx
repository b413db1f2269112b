import { t } from '@lingui/core/macro';
import { Checkbox } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import form from '../ui/form.module.css';
import { reasonOf } from '../ui/reason-field';
import { SelectField } from '../ui/select-field';
import { SetAccessPolicyMutation } from './exchange-mutations';
import { PolicyFoot } from './policy-foot';
import { inForce } from './policy-form-state';
import type { AccessPolicy } from './policy-query';
import { readers } from './schema-readers';
import { useExchangeCommand } from './use-exchange-command';

/** What people see who are not signed in, and who may ask for the API's schema. */
export function AccessForm({ policy }: { policy: AccessPolicy }) {
  const [publicBoard, setPublicBoard] = useState(policy.publicBoard);
  const [introspection, setIntrospection] = useState(policy.introspection);
  const [reason, setReason] = useState('');
  const command = useExchangeCommand(SetAccessPolicyMutation, t`The access policy is in force.`);
  const unchanged = publicBoard === policy.publicBoard && introspection === policy.introspection;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void command.run({ publicBoard, introspection, reason: reasonOf(reason) });
  };
  return (
    <form className={form.form} onSubmit={onSubmit} noValidate aria-label={t`Access`}>
      <p className={form.hint}>{inForce(policy.version)}</p>
      <Checkbox
        label={t`Public board`}
        description={t`Ideas, prices and trades can be read by whoever reaches this server, without signing in. Otherwise they see the sign-in page and nothing else.`}
        checked={publicBoard}
        onChange={(event) => setPublicBoard(event.currentTarget.checked)}
      />
      <SelectField
        label={t`Who may ask the API for its schema`}
        description={t`Programs need it while they are written. It holds no data.`}
        options={readers}
        value={introspection}
        onChange={setIntrospection}
      />
      <PolicyFoot
        outcome={command.outcome}
        reason={reason}
        onReason={setReason}
        disabled={command.busy || unchanged}
        when={t`It holds at once.`}
        testId="set-access"
      />
    </form>
  );
}
