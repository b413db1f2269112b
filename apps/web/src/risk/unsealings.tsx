import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import type { Viewer } from '../session/me-query';
import { Problem } from '../ui/problem';
import { Skeleton } from '../ui/skeleton';
import classes from './risk.module.css';
import { UnsealingsQuery } from './risk-query';
import { UnsealingItem } from './unsealing-item';

interface UnsealingsProps {
  viewer: Viewer;
  /** Only of this market. */
  marketId?: string;
}

/** What was asked, with what came of it; what waits stands first. */
export function Unsealings({ viewer, marketId }: UnsealingsProps) {
  const { data, error, refetch } = useQuery(UnsealingsQuery, { fetchPolicy: 'cache-and-network' });
  if (!data) {
    return error ? (
      <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
    ) : (
      <Skeleton lines={3} />
    );
  }
  const shown = data.unsealings.filter((each) => marketId === undefined || each.marketId === marketId);
  if (shown.length === 0) return <p className={classes.hint}>{t`Nobody has asked to unseal an alias.`}</p>;
  const waiting = shown.filter(({ state }) => state === 'REQUESTED');
  const decided = shown.filter(({ state }) => state !== 'REQUESTED');
  return (
    <ul className={classes.requests}>
      {[...waiting, ...decided].map((unsealing) => (
        <UnsealingItem
          key={unsealing.id}
          unsealing={unsealing}
          viewer={viewer}
          withQuestion={marketId === undefined}
        />
      ))}
    </ul>
  );
}
