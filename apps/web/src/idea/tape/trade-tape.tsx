import { t } from '@lingui/core/macro';
import { formatPoints } from '../../format/price';
import { formatShares } from '../../format/shares';
import { formatMoment } from '../../format/time';
import { Section } from '../../ui/section';
import classes from './trade-tape.module.css';
import { type Trade, useTrades } from './use-trades';

interface TradeTapeProps {
  marketId: string;
  trades: readonly Trade[];
  /** More than two outcomes: each trade says of which. */
  many: boolean;
}

/** What was traded, and never by whom. */
export function TradeTape({ marketId, trades: queried, many }: TradeTapeProps) {
  const trades = useTrades(marketId, queried);
  return (
    <Section title={many ? t`Recent trades` : t`Recent trades, YES`}>
      {trades.length === 0 ? (
        <p className={classes.empty}>{t`No trades yet.`}</p>
      ) : (
        <table className={classes.tape} data-testid="tape">
          <thead>
            <tr>
              <th scope="col">{t`Time`}</th>
              <th scope="col">{t`Taker`}</th>
              <th scope="col">{t`Price`}</th>
              <th scope="col">{t`Shares`}</th>
            </tr>
          </thead>
          <tbody>
            {trades.map((trade) => (
              <TradeRow key={trade.id} trade={trade} many={many} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function TradeRow({ trade, many }: { trade: Trade; many: boolean }) {
  return (
    <tr>
      <td>
        <time dateTime={trade.executedAt}>{formatMoment(trade.executedAt)}</time>
      </td>
      <td className={classes.taker} data-side={trade.takerSide}>
        {trade.takerSide === 'BUY' ? t`bought` : t`sold`}
        {many && ` ${trade.contract.name}`}
      </td>
      <td>{formatPoints(trade.price)}</td>
      <td>{formatShares(trade.quantity)}</td>
    </tr>
  );
}
