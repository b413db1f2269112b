import { toMilli } from '../format/tokens';

/**
 * Profit at a value of this moment: the server's profit, moved by what the value has moved since. The cost
 * behind it is the server's and exact; the average cost shown is rounded.
 */
export function profitMilli(position: { value: string; profit: string }, currentValueMilli: bigint): bigint {
  return toMilli(position.profit) + currentValueMilli - toMilli(position.value);
}
