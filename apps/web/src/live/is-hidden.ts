import type { Quote } from './quote';

/**
 * Whether the figures of a market are kept from who works in blind mode. What is not open yet is kept from everybody,
 * and what is over from nobody.
 */
export const isHidden = ({ price, state }: Pick<Quote, 'price' | 'state'>): boolean =>
  price === null && (state === 'OPEN' || state === 'HALTED');
