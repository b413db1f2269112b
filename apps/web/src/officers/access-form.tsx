import { t } from '@lingui/core/macro';
import { Checkbox } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import styles from '../ui/form.module.css';
import { reasonOf } from '../ui/reason-field';
import { SelectField } from '../ui/select-field';
import { SetAccessPolicyMutation } from './exchange-mutations';
import { NewerVersion } from './newer-version';
import { PolicyFoot } from './policy-foot';
import { inForce } from './policy-form-state';
import type { AccessPolicy } from './policy-query';
import { readers } from './schema-readers';
import { useExchangeCommand } from './use-exchange-command';
import { usePolicyForm } from './use-policy-form';

const typedAccess = ({ publicBoard, introspection }: AccessPolicy) => ({ publicBoard, introspection });

/** What people see who are not signed in, and who may ask for the API's schema. */
export function AccessForm({ policy }: { policy: AccessPolicy }) {
  const form = usePolicyForm(policy, typedAccess);
  const { publicBoard, introspection } = form.typed;
  const command = useExchangeCommand(SetAccessPolicyMutation, t`The access policy is in force.`);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void command
      .run({ ...form.typed, version: form.from.version, reason: reasonOf(form.reason) })
      .then(form.settle);
  };
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate aria-label={t`Access`}>
      <p className={styles.hint}>{inForce(policy.version)}</p>
      <Checkbox
        label={t`Public board`}
        description={t`Ideas, prices and trades can be read by whoever reaches this server, without signing in. Otherwise they see the sign-in page and nothing else.`}
        checked={publicBoard}
        onChange={(event) => form.set({ publicBoard: event.currentTarget.checked })}
      />
      <SelectField
        label={t`Who may ask the API for its schema`}
        description={t`Programs need it while they are written. It holds no data.`}
        options={readers}
        value={introspection}
        onChange={(chosen) => form.set({ introspection: chosen })}
      />
      <NewerVersion form={form} command={command} inForce={policy.version} />
      <PolicyFoot
        outcome={command.outcome}
        reason={form.reason}
        onReason={form.setReason}
        disabled={command.busy || form.outdated || form.unchanged}
        when={t`It holds at once.`}
        testId="set-access"
      />
    </form>
  );
}
