import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { PolicyHistory } from '../policy-history/policy-history';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { AccessForm } from './access-form';
import { AllowanceForm } from './allowance-form';
import { IdeasPolicyForm } from './ideas-policy-form';
import { PolicyForm } from './policy-form';
import { type Allowance, PolicyQuery } from './policy-query';
import { PrivacyForm } from './privacy-form';
import { Seasons } from './seasons';
import { TopicDeciders } from './topic-deciders';

/** What holds for everybody, for those who may change it. */
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
  const { tradingPolicy, allowance, accessPolicy, privacyPolicy, ideasPolicy } = exchange;
  return (
    <>
      <Section title={t`Trading policy`}>
        <PolicyForm policy={tradingPolicy} />
        <PolicyHistory policy="TRADING" name={t`Trading policy`} />
      </Section>
      <Section title={t`Ideas`}>
        <IdeasPolicyForm policy={ideasPolicy} />
        <PolicyHistory policy="IDEAS" name={t`Ideas`} />
      </Section>
      <Section title={t`Seasons`}>
        <Seasons allowance={allowance?.amount ?? null} />
      </Section>
      <Section title={t`Who answers ideas`}>
        <TopicDeciders />
        <PolicyHistory policy="DECIDERS" name={t`Who answers ideas`} />
      </Section>
      <Section title={t`Allowance`}>
        <AllowanceForm key={versionOf(allowance)} allowance={allowance} />
        <PolicyHistory policy="ALLOWANCE" name={t`Allowance`} />
      </Section>
      <Section title={t`Access`}>
        <AccessForm policy={accessPolicy} />
        <PolicyHistory policy="ACCESS" name={t`Access`} />
      </Section>
      <Section title={t`Privacy`}>
        <PrivacyForm policy={privacyPolicy} />
        <PolicyHistory policy="PRIVACY" name={t`Privacy`} />
      </Section>
    </>
  );
}

/** What is in force; a new period alone does not take away what was typed. */
const versionOf = (allowance: Allowance | null): string =>
  allowance ? `${allowance.amount} ${allowance.periodDays} ${allowance.cap}` : '';
