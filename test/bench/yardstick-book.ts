import { OrderBook, Side } from 'nodejs-order-book';
import type { FlowCommand, FlowSubmit } from './flow.js';

/** What a flow came to; two books that matched alike agree on it. */
export interface Tally {
  trades: number;
  volume: number;
}

/** A book ready to run the flow; its inputs are made beforehand, so that only the book is timed. */
export type Runner = () => Tally;

/** The npm package nodejs-order-book on the flow. */
export function yardstickOn(flow: readonly FlowCommand[]): Runner {
  const inputs = flow.map((command) =>
    command.kind === 'submit' ? limitOptions(command) : String(command.id),
  );
  return () => {
    const book = new OrderBook();
    const tally = { trades: 0, volume: 0 };
    for (const input of inputs) {
      if (typeof input === 'string') {
        book.cancel(input);
        continue;
      }
      const { done, partial, quantityLeft } = book.limit(input);
      // A taker that is filled is itself the last of `done`, and `partial` is then the maker it left open.
      tally.trades += quantityLeft > 0 ? done.length : done.length - (partial === null ? 1 : 0);
      tally.volume += input.size - quantityLeft;
    }
    return tally;
  };
}

function limitOptions({ id, side, priceTicks, quantity }: FlowSubmit): Parameters<OrderBook['limit']>[0] {
  return {
    id: String(id),
    side: side === 'buy' ? Side.BUY : Side.SELL,
    size: quantity,
    price: priceTicks,
  };
}
