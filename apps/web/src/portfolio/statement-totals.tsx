import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { formatExactMilli, toMilli } from '../format/tokens';
import table from '../ui/table.module.css';
import classes from './portfolio.module.css';
import { StatementTotalsQuery } from './statement-query';
import { amountText, kindWords } from './statement-words';

/** What came and went, kind by kind, and what is left of it: the proof of the balance. */
export function StatementTotals({ pollMs }: { pollMs: number }) {
  const { data } = useQuery(StatementTotalsQuery, {
    fetchPolicy: 'cache-and-network',
    pollInterval: pollMs,
    skipPollAttempt: () => document.hidden,
  });
  if (!data?.me || data.me.statementTotals.length === 0) return null;
  const { balance, statementTotals } = data.me;
  const left = toMilli(balance.cash) + toMilli(balance.held);
  return (
    <table className={`${table.table} ${classes.totals}`} data-testid="statement-totals">
      <caption className={classes.totalsName}>{t`All entries together`}</caption>
      <tbody>
        {statementTotals.map(({ kind, amount }) => (
          <tr key={kind} data-kind={kind}>
            <th scope="row">{kindWords(kind)}</th>
            <td className={table.figure}>{amountText(amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t`Free and in open orders`}</th>
          <td className={table.figure}>{formatExactMilli(left)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
