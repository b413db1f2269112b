import type { ReactNode } from 'react';
import { isHidden } from '../live/is-hidden';
import { useQuote } from '../live/use-quote';
import { tendsMarkets } from '../session/roles';
import { useMe } from '../session/use-me';
import type { PickPrice } from './book/ladder-row';
import { OrderBook } from './book/order-book';
import type { Idea, IdeaMarket } from './idea-query';
import { MyStake } from './my-stake';
import { OfficerPanel } from './officer/officer-panel';
import { StageActions } from './stage/stage-actions';
import type { StagedIdea } from './stage/stage-query';

interface MarketAsideProps {
  idea: Idea;
  market: IdeaMarket;
  contract: IdeaMarket['contracts'][number];
  staged: StagedIdea | null;
  ticket: ReactNode;
  onPick: PickPrice | null;
  below: ReactNode;
}

/** What I can do and what I have: the ticket, my stake, the book, and an officer's tools. */
export function MarketAside({ idea, market, contract, staged, ticket, onPick, below }: MarketAsideProps) {
  const { viewer } = useMe();
  const quote = useQuote(market);
  const hasBook = (quote.state === 'OPEN' || quote.state === 'HALTED') && !isHidden(quote);
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
      {staged && <StageActions idea={staged} title={idea.title} />}
      {below}
    </>
  );
}
