import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { formatPercent } from '../format/price';
import { formatShares } from '../format/shares';
import { formatMoment } from '../format/time';
import { More } from '../ui/more';
import { Problem } from '../ui/problem';
import { Skeleton } from '../ui/skeleton';
import table from '../ui/table.module.css';
import { type Activity, ActivityQuery } from './risk-query';

/** The newest first, with both sides by alias. */
export function ActivityList({ marketId }: { marketId: string }) {
  const { data, error, refetch, fetchMore } = useQuery(ActivityQuery, {
    variables: { marketId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const activity = data?.marketActivity;
  if (!activity) {
    return error ? (
      <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
    ) : (
      <Skeleton lines={5} />
    );
  }
  if (activity.nodes.length === 0) return <p className={table.empty}>{t`Nothing has traded here yet.`}</p>;
  return (
    <>
      <ActivityTable trades={activity.nodes} />
      <div className={table.foot}>
        <button
          type="button"
          className={table.again}
          onClick={() => void refetch().catch(() => undefined)}
        >{t`Read again`}</button>
        <More pageInfo={activity.pageInfo} fetchMore={fetchMore} label={t`Show earlier ones`} />
      </div>
    </>
  );
}

function ActivityTable({ trades }: { trades: readonly Activity[] }) {
  return (
    <table className={table.table} data-blocks>
      <thead>
        <tr>
          <th scope="col">{t`When`}</th>
          <th scope="col">{t`Buyer`}</th>
          <th scope="col">{t`Seller`}</th>
          <th scope="col">{t`Contract`}</th>
          <th scope="col" className={table.figure}>{t`Price`}</th>
          <th scope="col" className={table.figure}>{t`Shares`}</th>
        </tr>
      </thead>
      <tbody>
        {trades.map(({ id, at, buyer, seller, contract, price, quantity }) => (
          <tr key={id} data-testid="activity">
            <td data-name={t`When`}>
              <time dateTime={at}>{formatMoment(at)}</time>
            </td>
            <td data-name={t`Buyer`}>{buyer}</td>
            <td data-name={t`Seller`}>{seller}</td>
            <td data-name={t`Contract`}>{contract.name}</td>
            <td data-name={t`Price`} className={table.figure}>
              {formatPercent(price)}
            </td>
            <td data-name={t`Shares`} className={table.figure}>
              {formatShares(quantity)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
