import { t } from '@lingui/core/macro';
import table from '../ui/table.module.css';
import classes from './accuracy.module.css';
import type { Method } from './accuracy-query';
import { figure, interval, methodNames, methodWords } from './accuracy-words';

/** How well each method predicted, with how much of that may be chance. */
export function MethodTable({ methods }: { methods: readonly Method[] }) {
  return (
    <table className={table.table} data-blocks>
      <thead>
        <tr>
          <th scope="col">{t`Method`}</th>
          <th scope="col" className={table.figure}>{t`Headlines`}</th>
          <th scope="col" className={table.figure}>{t`Brier score`}</th>
          <th scope="col" className={table.figure}>{t`AUC`}</th>
          <th scope="col" className={table.figure}>{t`Brier, where all judged`}</th>
        </tr>
      </thead>
      <tbody>
        {methods.map((method) => (
          <MethodRow key={method.method} method={method} />
        ))}
      </tbody>
    </table>
  );
}

function MethodRow({
  method: { method, count, brier, low, high, auc, aucLow, aucHigh, sharedBrier },
}: {
  method: Method;
}) {
  return (
    <tr data-testid="method" data-method={method}>
      <td data-whole>
        <span className={classes.name}>{methodNames[method]}</span>
        <span className={table.second}>{methodWords[method]}</span>
      </td>
      {count === null ? (
        <td colSpan={4} className={table.figure}>{t`not enough yet`}</td>
      ) : (
        <>
          <td data-name={t`Headlines`} className={table.figure}>
            {count}
          </td>
          <td data-name={t`Brier score`} className={table.figure}>
            {figure(brier)}
            <span className={table.second}>{interval(low, high)}</span>
          </td>
          <td data-name={t`AUC`} className={table.figure}>
            {figure(auc)}
            <span className={table.second}>{interval(aucLow, aucHigh)}</span>
          </td>
          <td data-name={t`Brier, where all judged`} className={table.figure}>
            {figure(sharedBrier)}
          </td>
        </>
      )}
    </tr>
  );
}
