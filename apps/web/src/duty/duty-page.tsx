import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { useParams } from 'react-router';
import { NotFoundPage } from '../not-found/not-found-page';
import { Page } from '../ui/page';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import classes from './duty.module.css';
import { type Duty, DutyQuery } from './duty-query';
import { dutyWords } from './duty-words';
import { JuryMatter } from './jury-matter';
import { Draw } from './lot-section';
import { PanelMatter } from './panel-matter';
import { ResolverMatter } from './resolver-matter';
import { VoteForm } from './vote-form';

/** What one was drawn for: the matter to read, and what to say about it. */
export function DutyPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(DutyQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (data?.duty) return <ShownDuty key={data.duty.id} duty={data.duty} />;
  if (data) return <NotFoundPage what="duty" />;
  return (
    <Page title={t`Your duty`}>
      <h1 className="visually-hidden">{t`Your duty`}</h1>
      {error ? (
        <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

const MATTERS = { JURY: JuryMatter, PANEL: PanelMatter, RESOLVERS: ResolverMatter };

function ShownDuty({ duty }: { duty: Duty }) {
  const { office, cameAbout } = dutyWords(duty.kind);
  const Matter = MATTERS[duty.kind];
  return (
    <Page title={office} aside={<VoteForm duty={duty} />}>
      <p className={classes.office}>{office}</p>
      <h1>{duty.title}</h1>
      <Matter duty={duty} />
      <div className={classes.drawn}>
        <Section title={t`Why you`}>
          <p
            className={classes.reading}
          >{t`You were drawn by lot among all members. Nobody is told who else was drawn, or that you were.`}</p>
          <Draw marketId={duty.marketId} kind={duty.kind} summary={cameAbout} />
        </Section>
      </div>
    </Page>
  );
}
