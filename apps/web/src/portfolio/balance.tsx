import { t } from '@lingui/core/macro';
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
    { name: t`Free`, value: formatExactMilli(free) },
    { name: t`In open orders`, value: formatExactMilli(inOrders) },
    { name: t`In positions`, value: formatExactMilli(inPositionsMilli) },
    { name: t`Total`, value: formatExactMilli(free + inOrders + inPositionsMilli) },
  ];
  return (
    <dl className={classes.balance} aria-label={t`Your tokens`}>
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
