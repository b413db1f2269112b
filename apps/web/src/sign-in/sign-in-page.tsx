import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { useSearchParams } from 'react-router';
import { Page } from '../ui/page';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { DemoSignIn } from './demo-sign-in';
import { ForgotPassword } from './forgot-password';
import { PasswordSignIn } from './password-sign-in';
import { problemSentence } from './problem-sentence';
import classes from './sign-in.module.css';
import { type SignInOptions, SignInQuery } from './sign-in-query';
import { SingleSignOn } from './single-sign-on';

export function SignInPage() {
  const { data, error, refetch } = useQuery(SignInQuery);
  return (
    <Page title={t`Sign in`}>
      <h1>{t`Sign in`}</h1>
      <CameBack />
      {error && <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />}
      {!data && !error && <Skeleton lines={4} />}
      {data && !data.exchange.demo && <p className={classes.words}>{data.exchange.name}</p>}
      {data && (
        <div className={classes.sections}>
          {data.signInOptions.demo && data.demoMembers.length > 0 && (
            <DemoSignIn members={data.demoMembers} />
          )}
          <ForMembers options={data.signInOptions} />
        </div>
      )}
    </Page>
  );
}

/** What the organisation's sign-in, or a link, has led to: its code is in the address. */
function CameBack() {
  const [params] = useSearchParams();
  const code = params.get('problem');
  return code === null ? null : (
    <p className={classes.problem} role="alert" data-testid="sign-in-problem">
      {problemSentence(code)}
    </p>
  );
}

function ForMembers({ options: { demo, password, mail, singleSignOn } }: { options: SignInOptions }) {
  return (
    <>
      {singleSignOn && (
        <div className={classes.suggested}>
          <SingleSignOn {...singleSignOn} />
        </div>
      )}
      {password && (
        <Section title={t`With e-mail and password`}>
          <PasswordSignIn main={!singleSignOn && !demo} />
          <ForgotPassword mail={mail} />
        </Section>
      )}
      {!demo && !password && !singleSignOn && (
        <p className={classes.words}>{t`Nobody can sign in here yet: ask whoever runs this exchange.`}</p>
      )}
    </>
  );
}
