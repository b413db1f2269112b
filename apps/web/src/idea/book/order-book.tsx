import { t } from '@lingui/core/macro';
import { useMemo, useState } from 'react';
import { type Contract, formatPoints, formatSpread } from '../../format/price';
import type { Order } from '../../session/me-query';
import { useMe } from '../../session/use-me';
import { Choice } from '../../ui/choice';
import { Section } from '../../ui/section';
import { type IdeaMarket, isTwoOutcome } from '../idea-query';
import { type BookSides, type Ladder, ladderOf, type LadderRow as Row } from './ladder';
import { LadderRow, type PickPrice } from './ladder-row';
import classes from './order-book.module.css';
import { OwnLevels } from './own-levels';
import { useBook } from './use-book';

interface OrderBookProps {
  market: IdeaMarket;
  /** Whose book it is: YES, with NO as its mirror, or one outcome of many. */
  contract: IdeaMarket['contracts'][number];
  /** Null for who does not trade. */
  onPick: PickPrice | null;
}

const depth = 6;
const views = [
  { value: 'YES', label: 'YES' },
  { value: 'NO', label: 'NO' },
] as const;
const nobody: BookSides = { bids: [], asks: [] };

/**
 * Who would trade how much at which price. A row puts its price into the ticket, and where orders of my own wait they
 * can be changed and cancelled.
 */
export function OrderBook({ market, contract, onPick }: OrderBookProps) {
  const two = isTwoOutcome(market);
  const book = useBook(market.id, contract.name);
  const [view, setView] = useState<Contract>('YES');
  const name = two ? view : contract.name;
  const ladder = ladderOf(book ?? nobody, { mirror: two && view === 'NO', depth });
  const mine = useOwnLevels(market.id, { name, mirrors: two });
  const choice = two && (
    <Choice legend={t`Contract shown`} options={views} value={view} onChange={setView} look="quiet" />
  );
  return (
    <Section title={t`Order book, ${name}`} aside={choice}>
      <div className={classes.head} aria-hidden="true">
        <span>{t`Price`}</span>
        <span>{t`Shares`}</span>
      </div>
      <Levels ladder={ladder} contract={name} mine={mine} known={book !== undefined} onPick={onPick} />
    </Section>
  );
}

function useOwnLevels(marketId: string, { name, mirrors }: { name: string; mirrors: boolean }) {
  const orders = useMe().viewer?.orders;
  return useMemo(() => {
    const here = (orders ?? []).filter(({ market, state }) => market.id === marketId && state === 'OPEN');
    return new OwnLevels(here, { name, mirrors });
  }, [orders, marketId, name, mirrors]);
}

interface LevelsProps {
  ladder: Ladder;
  contract: string;
  mine: OwnLevels<Order>;
  /** What is not known yet is not said to be empty. */
  known: boolean;
  onPick: PickPrice | null;
}

function Levels({ ladder, contract, mine, known, onPick }: LevelsProps) {
  const room = useRoom(ladder);
  const rows = (side: 'bid' | 'ask', levels: readonly Row[]) =>
    levels.map((row) => (
      <LadderRow
        key={row.price}
        {...row}
        side={side}
        contract={contract}
        mine={mine.at(side, row.price)}
        onPick={onPick}
      />
    ));
  const none = (levels: readonly Row[], words: string) =>
    known && levels.length === 0 && <li className={classes.empty}>{words}</li>;
  return (
    <>
      <ul
        className={classes.asks}
        style={{ minHeight: room.asks }}
        aria-label={t`Offered, lowest price last`}
      >
        {rows('ask', ladder.asks).reverse()}
        {none(ladder.asks, t`Nobody offers ${contract}.`)}
      </ul>
      <Middle ladder={ladder} />
      <ul
        className={classes.bids}
        style={{ minHeight: room.bids }}
        aria-label={t`Wanted, highest price first`}
      >
        {rows('bid', ladder.bids)}
        {none(ladder.bids, t`Nobody wants ${contract}.`)}
      </ul>
    </>
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
          <span>{t`midpoint, spread ${formatSpread(middle.bestBid, middle.bestAsk)}`}</span>
        </>
      ) : (
        <span>{t`no midpoint while one side is empty`}</span>
      )}
    </p>
  );
}
