import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Link, useParams } from 'react-router';
import { Desk } from '../officers/desk';
import type { Viewer } from '../session/me-query';
import { hasRole } from '../session/roles';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { said } from '../words/said';
import { ActivityList } from './activity-list';
import { ParticipantTable } from './participant-table';
import classes from './risk.module.css';
import { ParticipantsQuery } from './risk-query';
import { UnsealForm } from './unseal-form';
import { Unsealings } from './unsealings';

/** Who trades in one market, by alias. */
export function MarketRiskPage() {
  const { marketId = '' } = useParams();
  return (
    <Desk
      title={t`Risk`}
      who={t`risk officers`}
      isFor={(viewer) => hasRole(viewer, 'RISK_OFFICER')}
      intro={t`Aliases are of this market alone: the same member has another one elsewhere. HOUSE is the exchange itself.`}
      aside={(viewer) => <Unsealing key={marketId} marketId={marketId} viewer={viewer} />}
    >
      {() => <MarketRisk key={marketId} marketId={marketId} />}
    </Desk>
  );
}

/** Both columns read the same answer. */
const useParticipants = (marketId: string) =>
  useQuery(ParticipantsQuery, {
    variables: { marketId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });

function MarketRisk({ marketId }: { marketId: string }) {
  const { data, error, refetch } = useParticipants(marketId);
  const market = data?.market;
  if (error && !data) return <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />;
  if (!data) return <Skeleton lines={8} />;
  if (!market) return <p>{t`There is no such market.`}</p>;
  return (
    <div className={classes.sections}>
      <div>
        <p className={classes.question}>{said(market.question)}</p>
        <p>
          <Link to="/risk">{t`All requests, and other markets`}</Link>
        </p>
      </div>
      <Section title={t`Participants`}>
        <ParticipantTable market={market} participants={data.participants} />
      </Section>
      <Section title={t`Trades`}>
        <ActivityList marketId={marketId} />
      </Section>
    </div>
  );
}

function Unsealing({ marketId, viewer }: { marketId: string; viewer: Viewer }) {
  const { data } = useParticipants(marketId);
  if (!data?.market) return null;
  return (
    <>
      <Section title={t`Unseal an alias`}>
        <UnsealForm marketId={marketId} aliases={data.participants.map(({ alias }) => alias)} />
      </Section>
      <Section title={t`Requests in this market`}>
        <Unsealings viewer={viewer} marketId={marketId} />
      </Section>
    </>
  );
}
