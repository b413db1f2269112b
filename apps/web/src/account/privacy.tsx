import { t } from '@lingui/core/macro';
import form from '../ui/form.module.css';
import classes from './account.module.css';
import type { Account } from './account-query';
import { EraseForm } from './erase-form';

/** What is kept about me: to take along, and to have erased. */
export function Privacy({ account }: { account: Account }) {
  return (
    <div className={`${form.form} ${classes.narrow}`}>
      <p>
        <a href="/export/me.json" download>{t`Download everything that is kept about you`}</a>
      </p>
      <p
        className={form.hint}
      >{t`Your profile, sign-ins, notices, ideas, orders, trades and every movement of your tokens, as a file that programs read (JSON).`}</p>
      <EraseForm handle={account.handle} />
    </div>
  );
}
