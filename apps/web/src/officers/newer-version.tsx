import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import form from '../ui/form.module.css';

interface NewerVersionProps {
  from: number;
  inForce: number;
  onRebase: () => void;
}

/** Says that somebody else has changed the policy while this form was filled in, and goes on from there. */
export const NewerVersion = ({ from, inForce, onRebase }: NewerVersionProps) => (
  <div className={form.form} role="alert" data-testid="newer-version">
    <p className={form.problem}>
      {t`Version ${inForce} is in force by now, and this form was made from version ${from}. Go on from the newer one: what you typed stays, everything else is as it is there.`}
    </p>
    <div className={form.row}>
      <Button onClick={onRebase}>{t`Go on from version ${inForce}`}</Button>
    </div>
  </div>
);
