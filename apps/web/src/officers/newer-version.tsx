import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import styles from '../ui/form.module.css';
import type { PolicyFormState } from './use-policy-form';

interface NewerVersionProps {
  form: Pick<PolicyFormState<{ version: number }, unknown>, 'from' | 'outdated' | 'rebase'>;
  command: { busy: boolean; forget: () => void };
  inForce: number;
}

/** Says that somebody else has changed the policy while this form was filled in, and goes on from there. */
export function NewerVersion({ form, command, inForce }: NewerVersionProps) {
  if (!form.outdated || command.busy) return null;
  const from = form.from.version;
  const rebase = () => {
    command.forget();
    form.rebase();
  };
  return (
    <div className={styles.form} role="alert" data-testid="newer-version">
      <p className={styles.problem}>
        {t`Version ${inForce} is in force by now, and this form was made from version ${from}. Go on from the newer one: what you typed stays, everything else is as it is there.`}
      </p>
      <div className={styles.row}>
        <Button onClick={rebase}>{t`Go on from version ${inForce}`}</Button>
      </div>
    </div>
  );
}
