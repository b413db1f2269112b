import { useQuery } from '@apollo/client/react';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { AccessForm } from './access-form';
import { AllowanceForm } from './allowance-form';
import { PolicyForm } from './policy-form';
import { type Allowance, PolicyQuery } from './policy-query';
import { PrivacyForm } from './privacy-form';

/** What holds for everybody, for those who may change it. Another version is another form: what was typed spoke of the one before. */
export function Policies() {
  const { data, error, refetch } = useQuery(PolicyQuery, { fetchPolicy: 'cache-and-network' });
  const exchange = data?.exchange;
  if (!exchange) {
    return error ? (
      <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
    ) : (
      <Skeleton lines={6} />
    );
  }
  const { tradingPolicy, allowance, accessPolicy, privacyPolicy } = exchange;
  return (
    <>
      <Section title="Trading policy">
        <PolicyForm key={tradingPolicy.version} policy={tradingPolicy} />
      </Section>
      <Section title="Allowance">
        <AllowanceForm key={versionOf(allowance)} allowance={allowance} />
      </Section>
      <Section title="Access">
        <AccessForm key={accessPolicy.version} policy={accessPolicy} />
      </Section>
      <Section title="Privacy">
        <PrivacyForm key={privacyPolicy.version} policy={privacyPolicy} />
      </Section>
    </>
  );
}

/** What is in force; a new period alone does not take away what was typed. */
const versionOf = (allowance: Allowance | null): string =>
  allowance ? `${allowance.amount} ${allowance.periodDays} ${allowance.cap}` : '';
