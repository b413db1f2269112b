import { formatPercent } from '../../format/price';
import { formatDayAndClock } from '../../format/time';
import classes from './price-history.module.css';

interface HistoryTableProps {
  points: readonly { at: string; price: string }[];
  /** Of the contract. */
  name: string;
}

/** The numbers of the chart, newest first. */
export function HistoryTable({ points, name }: HistoryTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={classes.tableBox} aria-label="Prices" tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Price of {name}</th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map(({ at, price }) => (
            <tr key={at}>
              <td>
                <time dateTime={at}>{formatDayAndClock(at)}</time>
              </td>
              <td>{formatPercent(price)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
