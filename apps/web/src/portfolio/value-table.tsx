import { t } from '@lingui/core/macro';
import { formatMoment } from '../format/time';
import { formatExactMilli, toMilli } from '../format/tokens';
import table from '../ui/table.module.css';
import classes from './value.module.css';
import type { ValuePoint } from './value-query';

/** The figures of the curve, newest first. */
export function ValueTable({ points }: { points: readonly ValuePoint[] }) {
  const exact = (tokens: string): string => formatExactMilli(toMilli(tokens));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={classes.tableBox} aria-label={t`What you had over time`} tabIndex={0}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t`From`}</th>
            <th scope="col" className={table.figure}>{t`Free`}</th>
            <th scope="col" className={table.figure}>{t`In open orders`}</th>
            <th scope="col" className={table.figure}>{t`In positions`}</th>
            <th scope="col" className={table.figure}>{t`Total`}</th>
          </tr>
        </thead>
        <tbody>
          {[...points].reverse().map(({ at, cash, held, inPositions, total }) => (
            <tr key={at}>
              <td>
                <time dateTime={at}>{formatMoment(at)}</time>
              </td>
              <td className={table.figure}>{exact(cash)}</td>
              <td className={table.figure}>{exact(held)}</td>
              <td className={table.figure}>{exact(inPositions)}</td>
              <td className={table.figure}>{exact(total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
