import { t } from '@lingui/core/macro';
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { announce } from '../shell/announcements';
import form from '../ui/form.module.css';
import { Refusal } from '../ui/refusal';
import classes from './account.module.css';
import { ChangeProfileMutation } from './account-mutations';
import type { Account } from './account-query';
import { Verification } from './verification';

interface ProfileFormProps {
  account: Account;
  email: string;
  mail: boolean;
}

export function ProfileForm({ account, email, mail }: ProfileFormProps) {
  const [typed, setTyped] = useState({ name: account.name ?? '', email });
  const change = useKeyedMutation(ChangeProfileMutation, () => {
    announce(t`Your profile is saved.`);
    return t`Saved.`;
  });
  const { outcome } = change;
  const refused = /^(NAME|EMAIL)_/.exec(outcome?.code ?? '')?.[1];
  const unchanged = typed.name.trim() === account.name && typed.email.trim() === email;
  const set = (changes: Partial<typeof typed>) => {
    change.forget();
    setTyped({ ...typed, ...changes });
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void change.run({ name: typed.name.trim(), email: typed.email.trim() });
  };
  return (
    <div className={classes.narrow}>
      <form className={form.form} onSubmit={onSubmit} noValidate aria-label={t`Profile`}>
        <TextInput
          label={t`Name`}
          value={typed.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          autoComplete="name"
          error={refused === 'NAME' ? outcome?.sentence : undefined}
        />
        <TextInput
          type="email"
          label={t`E-mail`}
          description={account.hasPassword ? t`You sign in by it.` : undefined}
          value={typed.email}
          onChange={(event) => set({ email: event.currentTarget.value })}
          autoComplete="email"
          error={refused === 'EMAIL' ? outcome?.sentence : undefined}
        />
        <Refusal outcome={outcome} elsewhere={refused !== undefined} />
        <Button
          type="submit"
          disabled={change.busy || unchanged}
          data-testid="save-profile"
        >{t`Save`}</Button>
      </form>
      <div className={classes.below}>
        <Verification verified={account.emailVerified} mail={mail} />
      </div>
    </div>
  );
}
