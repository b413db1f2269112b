import { complement } from '../format/price';
import type { ContractQuote, Quote } from './quote';

type Priced = Pick<Quote, 'price' | 'priceSource' | 'bestBid' | 'bestAsk' | 'changeToday' | 'contracts'>;

/** The prices of one contract of a market. Of two outcomes, NO is 1 less YES, and its sides are swapped. */
export function contractQuote(quote: Priced, index: number): ContractQuote {
  const known = quote.contracts?.[index];
  if (known) return known;
  return index === 0 ? quote : mirrored(quote);
}

function mirrored({ price, priceSource, bestBid, bestAsk, changeToday }: Priced): ContractQuote {
  return {
    price: price === null ? null : complement(price),
    priceSource,
    bestBid: bestAsk === null ? null : complement(bestAsk),
    bestAsk: bestBid === null ? null : complement(bestBid),
    changeToday: changeToday === null ? null : negative(changeToday),
  };
}

const negative = (change: string): string => (change.startsWith('-') ? change.slice(1) : `-${change}`);
