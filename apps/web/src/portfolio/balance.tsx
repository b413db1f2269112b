import { formatExactMilli, toMilli } from '../format/tokens';
import type { Viewer } from '../session/me-query';
import classes from './portfolio.module.css';

interface BalanceProps {
  balance: Viewer['balance'];
  /** At the prices of this moment. */
  inPositionsMilli: bigint;
}

/** My tokens, and where they are: exact, because the figures add up to the total. */
export function Balance({ balance, inPositionsMilli }: BalanceProps) {
  const free = toMilli(balance.cash);
  const inOrders = toMilli(balance.held);
  const figures = [
    { name: 'Free', value: formatExactMilli(free) },
    { name: 'In open orders', value: formatExactMilli(inOrders) },
    { name: 'In positions', value: formatExactMilli(inPositionsMilli) },
    { name: 'Total', value: formatExactMilli(free + inOrders + inPositionsMilli) },
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
