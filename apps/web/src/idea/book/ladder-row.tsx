import { t } from '@lingui/core/macro';
import { memo, useState } from 'react';
import { formatPoints } from '../../format/price';
import { formatShares, toShares } from '../../format/shares';
import { OrderList } from '../../orders/order-list';
import type { Order } from '../../session/me-query';
import classes from './order-book.module.css';
import type { LadderSide } from './own-levels';

/** Puts a price of the book into the ticket. */
export type PickPrice = (price: string, contract: string) => void;

interface LadderRowProps {
  side: LadderSide;
  contract: string;
  price: string;
  quantity: string;
  share: number;
  /** My own orders that wait here. */
  mine: readonly Order[];
  /** Null for who does not trade. */
  onPick: PickPrice | null;
}

export const LadderRow = memo(function LadderRow({ mine, onPick, ...level }: LadderRowProps) {
  const { side, contract, price } = level;
  const [open, setOpen] = useState(false);
  const points = formatPoints(price);
  const row = {
    className: `figures ${classes.row}`,
    'data-side': side,
    'data-testid': `ladder-${side}`,
    'data-price': price,
  };
  return (
    <li className={classes.level}>
      {onPick ? (
        <button type="button" {...row} onClick={() => onPick(price, contract)}>
          <Figures {...level} ending={t`. Use this price`} />
        </button>
      ) : (
        <div {...row}>
          <Figures {...level} ending="" />
        </div>
      )}
      {mine.length > 0 && (
        <button
          type="button"
          className={`figures ${classes.mine}`}
          aria-expanded={open}
          data-testid="ladder-mine"
          onClick={() => setOpen(!open)}
        >
          {t`${ownShares(mine)} yours`}
          <span className="visually-hidden">{t`, at ${points}: change or cancel`}</span>
        </button>
      )}
      {open && mine.length > 0 && (
        <div className={classes.own}>
          <OrderList orders={mine} />
        </div>
      )}
    </li>
  );
});

interface FiguresProps extends Omit<LadderRowProps, 'mine' | 'onPick'> {
  /** Of what is said aloud. */
  ending: string;
}

function Figures({ side, contract, price, quantity, share, ending }: FiguresProps) {
  const [points, shares] = [formatPoints(price), formatShares(quantity)];
  return (
    <>
      <span className={classes.bar} style={{ width: `${share}%` }} aria-hidden="true" />
      <span className="visually-hidden">
        {levelWords({ side, contract, points, shares })}
        {ending}
      </span>
      <span className={classes.price} aria-hidden="true">
        {points}
      </span>
      <span className={classes.quantity} aria-hidden="true">
        {shares}
      </span>
    </>
  );
}

interface Level {
  side: LadderSide;
  contract: string;
  points: string;
  shares: string;
}

function levelWords({ side, contract, points, shares }: Level): string {
  if (shares === '1')
    return side === 'bid'
      ? t`1 share of ${contract} wanted at ${points}`
      : t`1 share of ${contract} offered at ${points}`;
  return side === 'bid'
    ? t`${shares} shares of ${contract} wanted at ${points}`
    : t`${shares} shares of ${contract} offered at ${points}`;
}

function ownShares(mine: readonly Order[]): string {
  return formatShares(mine.reduce((sum, { open }) => sum + toShares(open), 0n));
}
