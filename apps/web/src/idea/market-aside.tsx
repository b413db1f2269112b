import type { ReactNode } from 'react';
import { useQuote } from '../live/use-quote';
import { tendsMarkets } from '../session/roles';
import { useMe } from '../session/use-me';
import { OrderBook } from './book/order-book';
import type { Idea, IdeaMarket } from './idea-query';
import { MyStake } from './my-stake';
import { OfficerPanel } from './officer/officer-panel';

interface MarketAsideProps {
  idea: Idea;
  market: IdeaMarket;
  contract: IdeaMarket['contracts'][number];
  ticket: ReactNode;
  onPick: (price: string, contract: string) => void;
  below: ReactNode;
}

/** What I can do and what I have: the ticket, my stake, the book, and an officer's tools. */
export function MarketAside({ idea, market, contract, ticket, onPick, below }: MarketAsideProps) {
  const { viewer } = useMe();
  const { state } = useQuote(market);
  const hasBook = state === 'OPEN' || state === 'HALTED';
  return (
    <>
      {ticket}
      {viewer && <MyStake viewer={viewer} market={market} />}
      {hasBook && (
        <OrderBook
          key={`${market.id} ${contract.index}`}
          market={market}
          contract={contract}
          onPick={onPick}
        />
      )}
      {viewer && tendsMarkets(viewer) && <OfficerPanel ideaId={idea.id} market={market} viewer={viewer} />}
      {below}
    </>
  );
}
