import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { graphql } from '../graphql';
import { Refusal } from '../ui/refusal';
import { LinkPage, type WorkingLink } from './link-page';
import classes from './sign-in.module.css';

const VerifyEmailMutation = graphql(`
  mutation VerifyEmail($input: VerifyEmailInput!) {
    answer: verifyEmail(input: $input) {
      ... on EmailVerified {
        email
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

/** Where a link leads that shows an e-mail address to be one's own. */
export function VerifyPage() {
  return (
    <LinkPage
      title={t`Your e-mail address`}
      kinds={['VERIFICATION']}
      advice={t`Your account page has the way to another one.`}
    >
      {(working) => <Verify {...working} />}
    </LinkPage>
  );
}

/** A press of a button, because programs that look into e-mails open their links. */
function Verify({ link, token }: WorkingLink) {
  const verify = useKeyedMutation(VerifyEmailMutation, ({ email }) => t`${email} is verified.`);
  const done = verify.outcome?.kind === 'done';
  return (
    <>
      <h1>{t`Is this your e-mail address?`}</h1>
      <p className={classes.words}>{link.email}</p>
      <Refusal outcome={verify.outcome} />
      <p className={classes.words} role="status" data-testid="verified">
        {done && (
          <>
            {verify.outcome?.sentence} <Link to="/">{t`To the floor`}</Link>
          </>
        )}
      </p>
      {!done && (
        <Button
          variant="filled"
          color="accent"
          disabled={verify.busy}
          onClick={() => void verify.run({ token })}
        >{t`Yes, it is mine`}</Button>
      )}
    </>
  );
}
