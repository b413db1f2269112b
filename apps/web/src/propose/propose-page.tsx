import { useMe } from '../session/use-me';
import { SignInCall } from '../sign-in/sign-in-call';
import { Page } from '../ui/page';
import { Problem } from '../ui/problem';
import { Skeleton } from '../ui/skeleton';
import classes from './propose.module.css';
import { ProposeForm } from './propose-form';

export function ProposePage() {
  const { viewer, error, reread } = useMe();
  return (
    <Page title="Propose an idea">
      <h1>Propose an idea</h1>
      <p className={classes.words}>
        Say what should be done and why. It is listed without your name, and the ranking never looks at who
        proposed it.
      </p>
      {viewer === undefined && (error ? <Problem error={error} onRetry={reread} /> : <Skeleton lines={4} />)}
      {viewer === null && <SignInCall>Sign in to propose an idea.</SignInCall>}
      {viewer && <ProposeForm />}
    </Page>
  );
}
