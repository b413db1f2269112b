import { memo } from 'react';
import { formatPoints } from '../../format/price';
import { formatShares } from '../../format/shares';
import classes from './order-book.module.css';

interface LadderRowProps {
  side: 'bid' | 'ask';
  contract: string;
  price: string;
  quantity: string;
  share: number;
  onPick: (price: string, contract: string) => void;
}

export const LadderRow = memo(function LadderRow({
  side,
  contract,
  price,
  quantity,
  share,
  onPick,
}: LadderRowProps) {
  const verb = side === 'bid' ? 'wanted' : 'offered';
  return (
    <li>
      <button
        type="button"
        className={`figures ${classes.row}`}
        data-side={side}
        data-testid={`ladder-${side}`}
        data-price={price}
        onClick={() => onPick(price, contract)}
        aria-label={`${formatShares(quantity)} ${contract} ${verb} at ${formatPoints(price)}%. Use this price`}
      >
        <span className={classes.bar} style={{ width: `${share}%` }} aria-hidden="true" />
        <span className={classes.price}>{formatPoints(price)}</span>
        <span className={classes.quantity}>{formatShares(quantity)}</span>
      </button>
    </li>
  );
});
