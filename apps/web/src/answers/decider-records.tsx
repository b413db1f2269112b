import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import table from '../ui/table.module.css';
import classes from './answers.module.css';
import { DeciderRecordsQuery } from './answers-query';

const pollMs = 30_000;

/** How each of those who answer has done so. */
export function DeciderRecords() {
  const { data, error, refetch } = useQuery(DeciderRecordsQuery, {
    fetchPolicy: 'cache-and-network',
    pollInterval: pollMs,
    skipPollAttempt: () => document.hidden,
  });
  const records = data?.deciderRecords;
  return (
    <Section title={t`Who answers`}>
      {!records &&
        (error ? (
          <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
        ) : (
          <Skeleton lines={3} />
        ))}
      {records?.length === 0 && <p className={classes.hint}>{t`Nobody is named to answer ideas yet.`}</p>}
      {records && records.length > 0 && (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t`Decider`}</th>
              <th scope="col" className={table.figure}>{t`Answered`}</th>
              <th scope="col" className={table.figure}>{t`Late`}</th>
              <th scope="col" className={table.figure}>{t`Overdue`}</th>
            </tr>
          </thead>
          <tbody>
            {records.map(({ decider, answered, late, overdue }) => (
              <tr key={decider} data-testid="decider-record">
                <td>{decider}</td>
                <td className={table.figure}>{answered}</td>
                <td className={table.figure}>{late}</td>
                <td className={table.figure}>{overdue}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
