import { formatMilli, formatTokens, toMilli } from '../format/tokens';
import type { Viewer } from '../session/me-query';
import classes from './portfolio.module.css';

interface BalanceProps {
  balance: Viewer['balance'];
  /** At the prices of this moment. */
  inPositionsMilli: bigint;
}

/** My tokens, and where they are. */
export function Balance({ balance, inPositionsMilli }: BalanceProps) {
  const total = toMilli(balance.cash) + toMilli(balance.held) + inPositionsMilli;
  const figures = [
    { name: 'Free', value: formatTokens(balance.cash) },
    { name: 'In open orders', value: formatTokens(balance.held) },
    { name: 'In positions', value: formatMilli(inPositionsMilli) },
    { name: 'Total', value: formatMilli(total) },
  ];
  return (
    <dl className={classes.balance} aria-label="Your tokens">
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
