import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { formatDayAndClock } from '../format/time';
import table from '../ui/table.module.css';
import { said } from '../words/said';
import { causeOf, whoOf } from './halt-words';
import type { HaltedMarket } from './halts-query';

interface HaltedListProps {
  markets: readonly HaltedMarket[];
  /** Everything is. */
  halted: boolean;
}

/** Each with why it stands still, and what makes it go on. */
export function HaltedList({ markets, halted }: HaltedListProps) {
  if (markets.length === 0)
    return (
      <p className={table.empty}>
        {halted
          ? t`No market on its own: all of them stand still with the exchange.`
          : t`None: trading runs everywhere.`}
      </p>
    );
  return (
    <table className={table.table} data-blocks>
      <thead>
        <tr>
          <th scope="col">{t`Market`}</th>
          <th scope="col">{t`Why`}</th>
          <th scope="col">{t`Since`}</th>
          <th scope="col">{t`Who`}</th>
        </tr>
      </thead>
      <tbody>
        {markets.map((each) => (
          <HaltedRow key={each.market.id} halted={each} />
        ))}
      </tbody>
    </table>
  );
}

function HaltedRow({ halted }: { halted: HaltedMarket }) {
  const { market, since, reason } = halted;
  return (
    <tr data-testid="halted-market">
      <td data-whole>
        <Link to={`/ideas/${market.ideaId}`}>{said(market.question)}</Link>
      </td>
      <td data-whole>
        {causeOf(halted)}
        {reason && <span className={table.second}>{reason}</span>}
      </td>
      <td data-name={t`Since`}>{since ? <time dateTime={since}>{formatDayAndClock(since)}</time> : '–'}</td>
      <td data-name={t`Who`}>{whoOf(halted)}</td>
    </tr>
  );
}
