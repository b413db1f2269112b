import { formatPercent, toPriceUnits } from '../format/price';
import { Flashing } from './flashing';

/** A price that flashes its background once when it changes. */
export const PriceText = ({ price }: { price: string }) => (
  <Flashing value={toPriceUnits(price)}>{formatPercent(price)}</Flashing>
);
