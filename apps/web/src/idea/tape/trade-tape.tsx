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
    <Section title={many ? 'Recent trades' : 'Recent trades, YES'}>
      {trades.length === 0 ? (
        <p className={classes.empty}>No trades yet.</p>
      ) : (
        <table className={classes.tape} data-testid="tape">
          <thead>
            <tr>
              <th scope="col">Time</th>
              <th scope="col">Taker</th>
              <th scope="col">Price</th>
              <th scope="col">Shares</th>
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
        {trade.takerSide === 'BUY' ? 'bought' : 'sold'}
        {many && ` ${trade.contract.name}`}
      </td>
      <td>{formatPoints(trade.price)}</td>
      <td>{formatShares(trade.quantity)}</td>
    </tr>
  );
}
