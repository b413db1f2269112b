import { t } from '@lingui/core/macro';
import { priceChange } from '../format/change';
import { isSealed } from '../idea/payout';
import type { Quote } from '../live/quote';
import { ChangeText } from '../ui/change-text';
import { PriceText } from '../ui/price-text';
import classes from './idea-row.module.css';

/** Only while there is trading: before it nobody knows a price, afterwards the last one would contradict what was paid. */
export function PriceCells({ state, price, changeToday }: Pick<Quote, 'state' | 'price' | 'changeToday'>) {
  if (price === null || isSealed(state)) return null;
  return (
    <div className={classes.prices}>
      <div className={classes.price}>
        <span className="visually-hidden">{t`Price `}</span>
        <PriceText price={price} />
      </div>
      {changeToday !== null && (
        <div className={classes.today}>
          <ChangeText change={priceChange(changeToday)} />
          <span className="visually-hidden">{t` today`}</span>
        </div>
      )}
    </div>
  );
}
