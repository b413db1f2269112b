import { t } from '@lingui/core/macro';
import { formatExactMilli, toMilli } from '../format/tokens';
import table from '../ui/table.module.css';
import type { LedgerHealth } from './ledger-query';
import { classWords } from './ledger-words';

/** Together they are nothing: what the treasury has given out, minus itself. */
export function ClassSums({ classes }: { classes: LedgerHealth['classes'] }) {
  const known = classes.flatMap(({ total }) => (total === null ? [] : [toMilli(total)]));
  const sum = known.reduce((all, milli) => all + milli, 0n);
  return (
    <table className={table.table} data-testid="class-sums">
      <thead>
        <tr>
          <th scope="col">{t`Class`}</th>
          <th scope="col" className={table.figure}>{t`Accounts`}</th>
          <th scope="col" className={table.figure}>{t`Tokens`}</th>
        </tr>
      </thead>
      <tbody>
        {classes.map(({ accountClass, accounts, total }) => (
          <tr key={accountClass}>
            <td>{classWords[accountClass]}</td>
            <td className={`figures ${table.figure}`}>{String(accounts)}</td>
            <td className={`figures ${table.figure}`}>
              {total === null ? t`fewer than five members` : formatExactMilli(toMilli(total))}
            </td>
          </tr>
        ))}
        {known.length === classes.length && (
          <tr>
            <td>
              <strong>{t`Together`}</strong>
            </td>
            <td />
            <td className={`figures ${table.figure}`}>
              <strong data-testid="class-total">{formatExactMilli(sum)}</strong>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
