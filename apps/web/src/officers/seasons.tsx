import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { formatDay } from '../format/time';
import { formatExactMilli, toMilli } from '../format/tokens';
import form from '../ui/form.module.css';
import { Problem } from '../ui/problem';
import { Skeleton } from '../ui/skeleton';
import table from '../ui/table.module.css';
import { EndSeason } from './end-season';
import { type Season, SeasonsQuery } from './season-query';

/** The seasons so far, and the end of the one that runs. */
export function Seasons({ allowance }: { allowance: string | null }) {
  const { data, error, refetch } = useQuery(SeasonsQuery, { fetchPolicy: 'cache-and-network' });
  const running = data?.seasons[0];
  if (!data || !running) {
    return error ? (
      <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
    ) : (
      <Skeleton lines={3} />
    );
  }
  return (
    <div className={form.form}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t`Season`}</th>
            <th scope="col">{t`Time`}</th>
            <th scope="col">{t`Tokens at its end`}</th>
          </tr>
        </thead>
        <tbody>
          {data.seasons.map((season) => (
            <tr key={season.id} data-testid="season">
              <td>{season.name}</td>
              <td>{timeOf(season)}</td>
              <td>{endOf(season)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <EndSeason key={running.id} running={running} allowance={allowance} />
    </div>
  );
}

const timeOf = ({ startedAt, endedAt }: Season): string =>
  endedAt === null ? t`since ${formatDay(startedAt)}` : t`${formatDay(startedAt)} to ${formatDay(endedAt)}`;

function endOf({ endedAt, startingAmount, returnedAt }: Season): string {
  if (endedAt === null) return '–';
  if (startingAmount === null) return t`nothing went back`;
  const amount = formatExactMilli(toMilli(startingAmount));
  return returnedAt === null
    ? t`what is free above ${amount} is going back`
    : t`what was free above ${amount} is back`;
}
