import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { formatDay, formatDayAndClock } from '../format/time';
import { formatExactMilli, formatWholeTokens, toMilli } from '../format/tokens';
import { Facts } from '../ui/facts';
import { Problem } from '../ui/problem';
import { Skeleton } from '../ui/skeleton';
import table from '../ui/table.module.css';
import { membersOf } from './season-surpluses';
import classes from './treasury.module.css';
import { type AllowanceBook, AllowanceBookQuery } from './treasury-query';

/** The payment that comes, and those that were made. */
export function Allowances() {
  const { data, error, refetch } = useQuery(AllowanceBookQuery, { fetchPolicy: 'cache-and-network' });
  if (!data) {
    return error ? (
      <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
    ) : (
      <Skeleton lines={4} />
    );
  }
  return (
    <>
      <Next book={data} />
      <Payments payments={data.allowanceBook.payments} />
    </>
  );
}

function Next({ book: { exchange, allowanceBook } }: { book: AllowanceBook }) {
  const { nextAt, recipients, atMost, room } = allowanceBook;
  const { allowance } = exchange;
  if (nextAt === null || !allowance) return <p className={table.empty}>{t`No allowance is paid.`}</p>;
  const short = toMilli(atMost) > toMilli(room);
  return (
    <div className={classes.next} data-testid="next-allowance">
      <Facts
        facts={[
          { name: t`Next payment`, value: formatDayAndClock(nextAt) },
          { name: t`To each`, value: t`${formatExactMilli(toMilli(allowance.amount))} tokens` },
          { name: t`Who gets it`, value: membersOf(recipients) },
          { name: t`Together at most`, value: t`${formatExactMilli(toMilli(atMost))} tokens` },
        ]}
      />
      {short && (
        <p role="alert" className={classes.warning}>
          {t`Not everybody can be paid: only ${formatExactMilli(toMilli(room))} tokens may still leave the treasury. Raise the limit of tokens issued in the trading policy.`}
        </p>
      )}
      <p className={classes.hint}>
        {t`Nobody is lifted above ${formatExactMilli(toMilli(allowance.cap))} tokens: who is near it gets less.`}{' '}
        <Link to="/exchange">{t`Change the allowance`}</Link>
      </p>
    </div>
  );
}

type Payment = AllowanceBook['allowanceBook']['payments'][number];

function Payments({ payments }: { payments: readonly Payment[] }) {
  if (payments.length === 0) return <p className={table.empty}>{t`None was paid yet.`}</p>;
  return (
    <table className={table.table} data-blocks data-testid="payments">
      <thead>
        <tr>
          <th scope="col">{t`Period from`}</th>
          <th scope="col">{t`Last paid`}</th>
          <th scope="col">{t`Paid to`}</th>
          <th scope="col" className={table.figure}>{t`Each`}</th>
          <th scope="col" className={table.figure}>{t`Together`}</th>
        </tr>
      </thead>
      <tbody>
        {payments.map(({ periodStart, paidAt, amount, members, total }) => (
          <tr key={`${periodStart} ${amount} ${paidAt}`}>
            <td data-name={t`Period from`}>{formatDay(periodStart)}</td>
            <td data-name={t`Last paid`}>{formatDayAndClock(paidAt)}</td>
            <td data-name={t`Paid to`}>{membersOf(members)}</td>
            <td data-name={t`Each`} className={`figures ${table.figure}`}>
              {formatWholeTokens(amount)}
            </td>
            <td data-name={t`Together`} className={`figures ${table.figure}`}>
              {total === null ? '–' : formatWholeTokens(total)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
