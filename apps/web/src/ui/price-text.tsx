import { formatPercent, toPriceUnits } from '../format/price';
import classes from './price-text.module.css';
import { useFlash } from './use-flash';

/** A price that flashes its background once when it changes. */
export function PriceText({ price }: { price: string }) {
  const { count, direction } = useFlash(toPriceUnits(price));
  return (
    <span key={count} className={`figures ${classes.price}`} data-flash={direction}>
      {formatPercent(price)}
    </span>
  );
}
