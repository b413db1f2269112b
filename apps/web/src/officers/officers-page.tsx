import { useQuery } from '@apollo/client/react';
import { isOfficer } from '../session/roles';
import { useMe } from '../session/use-me';
import { SignInCall } from '../sign-in/sign-in-call';
import { Page } from '../ui/page';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { useWide } from '../ui/use-wide';
import { AllowanceForm } from './allowance-form';
import { HaltExchange } from './halt-exchange';
import { ListingForm } from './listing-form';
import { MemberForm } from './member-form';
import classes from './officers.module.css';
import { PolicyForm } from './policy-form';
import { type Allowance, PolicyQuery } from './policy-query';

/** Where officers run the exchange; a single market they run on its idea's page. */
export function OfficersPage() {
  const { viewer } = useMe();
  if (viewer && isOfficer(viewer)) return <Desk />;
  return (
    <Page title="Exchange">
      <h1>Exchange</h1>
      {viewer === undefined && <Skeleton lines={4} />}
      {viewer === null && <SignInCall>Sign in as an officer to run the exchange.</SignInCall>}
      {viewer && <p>Only officers run the exchange.</p>}
    </Page>
  );
}

function Desk() {
  const { data, error, refetch } = useQuery(PolicyQuery, { fetchPolicy: 'cache-and-network' });
  const exchange = data?.exchange;
  const wide = useWide();
  const levers = (
    <div className={classes.sections}>
      <Section title="Trading">
        {exchange ? <HaltExchange halted={exchange.halted} /> : <Skeleton lines={1} />}
      </Section>
      <Section title="A member">
        <MemberForm />
      </Section>
    </div>
  );
  return (
    <Page title="Exchange" aside={wide && levers}>
      <h1>Exchange</h1>
      <p className={classes.intro}>
        For officers. Everything here is recorded for good. To open, halt, close or resolve one market, go to
        its idea.
      </p>
      {error && <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />}
      <div className={classes.sections}>
        {!wide && levers}
        <Section title="Trading policy">
          {exchange ? (
            // Another version is another form: what was typed spoke of the one before.
            <PolicyForm key={exchange.tradingPolicy.version} policy={exchange.tradingPolicy} />
          ) : (
            <Skeleton lines={6} />
          )}
        </Section>
        <Section title="Allowance">
          {exchange ? (
            <AllowanceForm key={versionOf(exchange.allowance)} allowance={exchange.allowance} />
          ) : (
            <Skeleton lines={3} />
          )}
        </Section>
        <Section title="List a market">
          <ListingForm />
        </Section>
      </div>
    </Page>
  );
}

/** What is in force; a new period alone does not take away what was typed. */
const versionOf = (allowance: Allowance | null): string =>
  allowance ? `${allowance.amount} ${allowance.periodDays} ${allowance.cap}` : '';
