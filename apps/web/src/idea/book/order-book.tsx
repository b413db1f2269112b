import { useState } from 'react';
import { type Contract, formatPoints, formatSpread } from '../../format/price';
import { Choice } from '../../ui/choice';
import { Section } from '../../ui/section';
import { type Ladder, ladderOf, type LadderRow as Row } from './ladder';
import { LadderRow } from './ladder-row';
import classes from './order-book.module.css';
import { type Book, useBook } from './use-book';

interface OrderBookProps {
  book: Book;
  onPick: (price: string, contract: Contract) => void;
}

const depth = 6;
const views = [
  { value: 'YES', label: 'YES' },
  { value: 'NO', label: 'NO' },
] as const;

/** Who would trade how much at which price. A row puts its price into the ticket. */
export function OrderBook({ book: queried, onPick }: OrderBookProps) {
  const book = useBook(queried);
  const [contract, setContract] = useState<Contract>('YES');
  const ladder = ladderOf(book, contract, depth);
  const room = useRoom(ladder);
  const rows = (side: 'bid' | 'ask', levels: readonly Row[]) =>
    levels.map((row) => (
      <LadderRow key={row.price} {...row} side={side} contract={contract} onPick={onPick} />
    ));
  return (
    <Section
      title={`Order book, ${contract}`}
      aside={
        <Choice
          legend="Contract shown"
          options={views}
          value={contract}
          onChange={setContract}
          look="quiet"
        />
      }
    >
      <div className={classes.head} aria-hidden="true">
        <span>Price</span>
        <span>Shares</span>
      </div>
      <ul className={classes.asks} style={{ minHeight: room.asks }} aria-label="Offered, lowest price last">
        {rows('ask', ladder.asks).reverse()}
        {ladder.asks.length === 0 && <li className={classes.empty}>Nobody offers {contract}.</li>}
      </ul>
      <Middle ladder={ladder} />
      <ul className={classes.bids} style={{ minHeight: room.bids }} aria-label="Wanted, highest price first">
        {rows('bid', ladder.bids)}
        {ladder.bids.length === 0 && <li className={classes.empty}>Nobody wants {contract}.</li>}
      </ul>
    </Section>
  );
}

/** Rows and the gaps between them, see order-book.module.css. */
const heightOf = (rows: number): number => Math.max(0, rows * 31 - 3);

/**
 * Each side keeps the largest height that it has had, so that a row does not move away under the pointer when
 * a level comes and goes.
 */
function useRoom({ asks, bids }: Ladder): { asks: number; bids: number } {
  const [most, setMost] = useState({ asks: asks.length, bids: bids.length });
  if (asks.length > most.asks || bids.length > most.bids) {
    setMost({ asks: Math.max(asks.length, most.asks), bids: Math.max(bids.length, most.bids) });
  }
  return { asks: heightOf(most.asks), bids: heightOf(most.bids) };
}

function Middle({ ladder: { middle } }: { ladder: Ladder }) {
  return (
    <p className={classes.middle} data-testid="book-middle">
      {middle ? (
        <>
          <strong>{formatPoints(middle.midpoint)}</strong>
          <span>midpoint, spread {formatSpread(middle.bestBid, middle.bestAsk)}</span>
        </>
      ) : (
        <span>no midpoint while one side is empty</span>
      )}
    </p>
  );
}
