import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { announce } from '../shell/announcements';
import { NewPassword } from '../sign-in/new-password';
import form from '../ui/form.module.css';
import { PasswordField } from '../ui/password-field';
import { Refusal } from '../ui/refusal';
import classes from './account.module.css';
import { ChangePasswordMutation } from './account-mutations';

const empty = { current: '', password: '' };

export function PasswordForm({ email }: { email: string }) {
  const [typed, setTyped] = useState(empty);
  const [tried, setTried] = useState(false);
  const change = useKeyedMutation(ChangePasswordMutation, () => {
    announce(t`Your password is changed. You are signed out everywhere else.`);
    return t`Changed.`;
  });
  const code = change.outcome?.code ?? '';
  const refused = code === 'PASSWORD_WRONG' ? 'current' : /^PASSWORD_/.test(code) ? 'password' : null;
  const problemOf = (field: keyof typeof empty, missing: string) =>
    refused === field ? change.outcome?.sentence : tried && typed[field] === '' ? missing : undefined;
  const set = (changes: Partial<typeof empty>) => {
    change.forget();
    setTyped({ ...typed, ...changes });
  };
  const onSubmit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (typed.current === '' || typed.password === '') return;
    const { kind } = await change.run(typed);
    if (kind !== 'done') return;
    setTyped(empty);
    setTried(false);
  };
  return (
    <form
      className={`${form.form} ${classes.narrow}`}
      onSubmit={onSubmit}
      noValidate
      aria-label={t`Change the password`}
    >
      {/* So that the browser's keeper of passwords knows whose they are. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label={t`Password as it is`}
        value={typed.current}
        onChange={(current) => set({ current })}
        autoComplete="current-password"
        problem={problemOf('current', t`Enter your password as it is.`)}
      />
      <NewPassword
        label={t`New password`}
        value={typed.password}
        onChange={(password) => set({ password })}
        problem={problemOf('password', t`Choose a password.`)}
      />
      <p className={form.hint}>{t`It ends every other sign-in of yours. Access tokens stay.`}</p>
      <Refusal outcome={change.outcome} elsewhere={refused !== null} />
      <Button
        type="submit"
        disabled={change.busy}
        data-testid="change-password"
      >{t`Change the password`}</Button>
    </form>
  );
}
