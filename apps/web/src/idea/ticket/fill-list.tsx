import { t } from '@lingui/core/macro';
import { formatPoints, toPriceUnits } from '../../format/price';
import { formatShares } from '../../format/shares';
import classes from './ticket.module.css';

interface Fill {
  price: string;
  quantity: string;
}

interface FillListProps {
  fills: readonly Fill[];
  side: 'BUY' | 'SELL';
}

const shown = 5;

/** At which prices an order would trade, where it is more than one. */
export function FillList({ fills, side }: FillListProps) {
  const strange = fills.some(({ price }) => toPriceUnits(price) <= 0n);
  // Five lines and "1 more price" would take the room of six lines.
  const rows = fills.length > shown + 1 ? fills.slice(0, shown) : fills;
  return (
    <>
      {fills.length > 1 && (
        <ul className={classes.fills} aria-label={t`Price by price`}>
          {rows.map(({ price, quantity }) => (
            <li key={price}>
              <span>{formatShares(quantity)}</span>
              <span>{t`at`}</span>
              <span>{formatPoints(price)}</span>
            </li>
          ))}
          {rows.length < fills.length && (
            <li>
              <span>{moreWords(fills, rows.length)}</span>
            </li>
          )}
        </ul>
      )}
      {strange && <p>{strangePrice(side)}</p>}
    </>
  );
}

const moreWords = (fills: readonly Fill[], told: number): string =>
  t`and ${fills.length - told} more prices, the last ${formatPoints(fills.at(-1)?.price ?? '0')}`;

/** By implication: what the orders in all other outcomes leave of 1 token. */
const strangePrice = (side: 'BUY' | 'SELL'): string =>
  side === 'BUY'
    ? t`At 0 or less these shares cost nothing: the other outcomes are bid at 100 or more together. Below 0 you are paid for them.`
    : t`At 0 or less these shares bring nothing: the other outcomes cost 100 or more together. Below 0 you pay.`;
