import { t } from '@lingui/core/macro';
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { graphql } from '../graphql';
import form from '../ui/form.module.css';
import { PasswordField } from '../ui/password-field';
import { Refusal } from '../ui/refusal';
import { SignInResultFields } from './signed-in-fields';
import { useEnter } from './use-enter';
import { useReturnPath } from './use-return-path';

const SignInMutation = graphql(
  `
    mutation SignIn($input: SignInInput!) {
      answer: signIn(input: $input) {
        ...SignInResultFields
      }
    }
  `,
  [SignInResultFields],
);

export function PasswordSignIn({ main }: { main: boolean }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const enter = useEnter();
  const to = useReturnPath();
  const signIn = useKeyedMutation(SignInMutation, (entered) => enter(entered, to));
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (email.trim() !== '' && password !== '') void signIn.run({ email: email.trim(), password });
  };
  return (
    <form className={form.form} onSubmit={onSubmit} noValidate aria-label={t`Sign in by password`}>
      <TextInput
        type="email"
        label={t`E-mail`}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        autoComplete="username"
        error={tried && email.trim() === '' ? t`Enter your e-mail address.` : undefined}
      />
      <PasswordField
        label={t`Password`}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        problem={tried && password === '' ? t`Enter your password.` : undefined}
      />
      <Refusal outcome={signIn.outcome} />
      <Button
        type="submit"
        variant={main ? 'filled' : 'outline'}
        color={main ? 'accent' : 'ink'}
        disabled={signIn.busy}
        data-testid="sign-in"
      >{t`Sign in`}</Button>
    </form>
  );
}
