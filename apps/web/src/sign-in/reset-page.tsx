import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { graphql } from '../graphql';
import form from '../ui/form.module.css';
import { Refusal } from '../ui/refusal';
import { LinkPage, type WorkingLink } from './link-page';
import { NewPassword } from './new-password';
import classes from './sign-in.module.css';
import { SignInResultFields } from './signed-in-fields';
import { useEnter } from './use-enter';
import { refusedPersonField } from './welcome-entry';

const ResetPasswordMutation = graphql(
  `
    mutation ResetPassword($input: ResetPasswordInput!) {
      answer: resetPassword(input: $input) {
        ...SignInResultFields
      }
    }
  `,
  [SignInResultFields],
);

/** Where a link leads that sets a new password. */
export function ResetPage() {
  return (
    <LinkPage
      title={t`New password`}
      kinds={['RESET']}
      advice={t`Ask for another one on the sign-in page, or an administrator where this exchange sends no e-mail.`}
    >
      {(working) => <ResetForm {...working} />}
    </LinkPage>
  );
}

function ResetForm({ link, token }: WorkingLink) {
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const enter = useEnter();
  const reset = useKeyedMutation(ResetPasswordMutation, (entered) => enter(entered, '/'));
  const atField = refusedPersonField(reset.outcome?.code) === 'password';
  const empty = tried && password === '' ? t`Choose a password.` : undefined;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (password !== '') void reset.run({ token, password });
  };
  return (
    <>
      <h1>{t`Set a new password`}</h1>
      <p className={classes.words}>
        <Trans>
          {link.email && t`For ${link.email}. `}It ends every other sign-in of yours, in case somebody else
          knew the old one.
        </Trans>
      </p>
      <form
        className={`${form.form} ${classes.form}`}
        onSubmit={onSubmit}
        noValidate
        aria-label={t`Set a new password`}
      >
        <NewPassword
          label={t`New password`}
          value={password}
          onChange={(text) => {
            reset.forget();
            setPassword(text);
          }}
          problem={atField ? reset.outcome?.sentence : empty}
        />
        <Refusal outcome={reset.outcome} elsewhere={atField} />
        <Button
          type="submit"
          variant="filled"
          color="accent"
          disabled={reset.busy}
        >{t`Set it and sign in`}</Button>
      </form>
    </>
  );
}
