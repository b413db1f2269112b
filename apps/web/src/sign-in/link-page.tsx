import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Page } from '../ui/page';
import { Problem } from '../ui/problem';
import { Skeleton } from '../ui/skeleton';
import { type LinkPreview, LinkQuery } from './link-query';
import classes from './sign-in.module.css';

export interface WorkingLink {
  link: LinkPreview;
  token: string;
  exchange: string;
}

interface LinkPageProps {
  title: string;
  kinds: readonly LinkPreview['kind'][];
  /** What to do where the link does not work any more. */
  advice: ReactNode;
  children: (working: WorkingLink) => ReactNode;
}

/** A page that a link leads to which works once. */
export function LinkPage({ title, kinds, advice, children }: LinkPageProps) {
  const { token = '' } = useParams();
  const { data, previousData, error, refetch } = useQuery(LinkQuery, {
    variables: { token },
    fetchPolicy: 'network-only',
  });
  // Once it was used it is read again as one that does not work, while the page goes on to where it leads.
  const working = data?.link ? data : (previousData ?? data);
  if (working?.link && kinds.includes(working.link.kind)) {
    const { link, exchange } = working;
    return <Page title={title}>{children({ link, token, exchange: exchange.name })}</Page>;
  }
  return (
    <Page title={title}>
      {data ? (
        <DeadLink advice={advice} />
      ) : (
        <>
          <h1>{title}</h1>
          {error ? (
            <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
          ) : (
            <Skeleton lines={4} />
          )}
        </>
      )}
    </Page>
  );
}

function DeadLink({ advice }: { advice: ReactNode }) {
  return (
    <>
      <h1>{t`This link does not work any more`}</h1>
      <p className={classes.words} data-testid="dead-link">
        <Trans>It was used already, was taken back, or its time is over. {advice}</Trans>
      </p>
      <p className={classes.words}>
        <Link to="/sign-in">{t`To the sign-in page`}</Link>
      </p>
    </>
  );
}
