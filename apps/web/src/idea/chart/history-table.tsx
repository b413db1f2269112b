import { t } from '@lingui/core/macro';
import { formatPercent } from '../../format/price';
import { formatDayAndClock } from '../../format/time';
import { historyRows, type MeritAt } from './merit-points';
import { type OwnTrade, tradeWords } from './own-trades';
import classes from './price-history.module.css';

interface HistoryTableProps {
  points: readonly { at: string; price: string }[];
  /** Empty where none is known. */
  merits: readonly MeritAt[];
  /** Mine. */
  trades: readonly OwnTrade[];
  /** Of the contract. */
  name: string;
}

/** The numbers of the chart, newest first. */
export function HistoryTable({ points, merits, trades, name }: HistoryTableProps) {
  const both = merits.length > 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={classes.tableBox} aria-label={both ? t`Prices and merits` : t`Prices`} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t`Time`}</th>
            <th scope="col">{t`Price of ${name}`}</th>
            {both && <th scope="col">{t`Merit`}</th>}
            {trades.length > 0 && <th scope="col">{t`Your trades`}</th>}
          </tr>
        </thead>
        <tbody>
          {historyRows({ prices: points, merits, trades }).map(({ at, price, merit, trade }) => (
            <tr key={`${at} ${price} ${trade?.id}`}>
              <td>
                <time dateTime={at}>{formatDayAndClock(at)}</time>
              </td>
              <td>{price === null ? '' : formatPercent(price)}</td>
              {both && <td>{merit ?? t`not yet`}</td>}
              {trades.length > 0 && <td>{trade && tradeWords(trade)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
