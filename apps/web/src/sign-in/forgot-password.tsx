import { t } from '@lingui/core/macro';
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { graphql } from '../graphql';
import form from '../ui/form.module.css';
import { Refusal } from '../ui/refusal';
import classes from './sign-in.module.css';

const RequestResetMutation = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    answer: requestPasswordReset(input: $input) {
      requested
    }
  }
`);

/** The way back in: by a link that is sent, or that an administrator hands over. */
export function ForgotPassword({ mail }: { mail: boolean }) {
  return (
    <details className={classes.details}>
      <summary>{t`Forgot your password?`}</summary>
      {mail ? (
        <RequestReset />
      ) : (
        <p
          className={classes.hint}
        >{t`This exchange sends no e-mail. Ask one of its administrators for a link by which you can set a new password.`}</p>
      )}
    </details>
  );
}

function RequestReset() {
  const [email, setEmail] = useState('');
  const [tried, setTried] = useState(false);
  const request = useKeyedMutation(
    RequestResetMutation,
    (_answer, input) =>
      t`If ${input.email} belongs to somebody who signs in here by password, a link is on its way to it. It works once, and for a short time.`,
  );
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (email.trim() !== '') void request.run({ email: email.trim() });
  };
  return (
    <form
      className={form.form}
      onSubmit={onSubmit}
      noValidate
      aria-label={t`Get a link to set a new password`}
    >
      <TextInput
        type="email"
        label={t`Your e-mail`}
        description={t`A link comes to it, by which you set a new password.`}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        autoComplete="username"
        error={tried && email.trim() === '' ? t`Enter your e-mail address.` : undefined}
      />
      <Refusal outcome={request.outcome} />
      <Button type="submit" size="xs" disabled={request.busy}>{t`Send me a link`}</Button>
      <p className={form.done} role="status" data-testid="reset-requested">
        {request.outcome?.kind === 'done' && request.outcome.sentence}
      </p>
    </form>
  );
}
