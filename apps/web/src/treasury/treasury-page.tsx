import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Desk } from '../officers/desk';
import officers from '../officers/officers.module.css';
import { mayWatch } from '../session/roles';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { Allowances } from './allowances';
import { Balances } from './balances';
import { Flows } from './flows';
import { HouseRisks } from './house-risks';
import { SeasonSurpluses } from './season-surpluses';
import { TreasuryQuery } from './treasury-query';

/** Tokens as a whole: who is paid, where they are, and what they are at risk for. */
export function TreasuryPage() {
  return (
    <Desk
      title={t`Treasury`}
      who={t`administrators and risk officers`}
      isFor={mayWatch}
      intro={t`Every token comes from the treasury and is in one of the accounts below. What fewer than five members did is not told.`}
    >
      {() => (
        <div className={officers.sections}>
          <Section title={t`Allowance`}>
            <Allowances />
          </Section>
          <Tokens />
        </div>
      )}
    </Desk>
  );
}

function Tokens() {
  const { data, error, refetch } = useQuery(TreasuryQuery, { fetchPolicy: 'cache-and-network' });
  const treasury = data?.treasury;
  if (!treasury) {
    return error ? (
      <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
    ) : (
      <Skeleton lines={8} />
    );
  }
  return (
    <>
      <Section title={t`Where all tokens are`}>
        <Balances treasury={treasury} />
      </Section>
      <Section title={t`What left the treasury and came back`}>
        <Flows flows={treasury.flows} />
      </Section>
      <Section title={t`The house`}>
        <HouseRisks treasury={treasury} />
      </Section>
      <Section title={t`Ends of seasons`}>
        <SeasonSurpluses seasons={treasury.seasons} />
      </Section>
    </>
  );
}
