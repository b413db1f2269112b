import { useCallback, useState } from 'react';
import type { Contract } from '../format/price';
import { useContractQuote, useQuote } from '../live/use-quote';
import { useMe } from '../session/use-me';
import { Page } from '../ui/page';
import { useWide } from '../ui/use-wide';
import { About } from './about';
import { PriceHistory } from './chart/price-history';
import { Headline } from './headline';
import { type Idea, type IdeaMarket, isTwoOutcome } from './idea-query';
import { HouseNote } from './life/house-note';
import { MarketNotice } from './life/market-notice';
import { ResolutionBox } from './life/resolution-box';
import { useFreshLife } from './life/use-fresh-life';
import { MarketAside } from './market-aside';
import { MarketList } from './markets/market-list';
import { OutcomeList } from './outcomes/outcome-list';
import { isSealed } from './payout';
import { Tape } from './tape/tape';
import type { Action, Subject } from './ticket/ticket-form';
import { TicketPlace } from './ticket/ticket-place';
import { useTicket } from './ticket/use-ticket';
import { TitleBlock } from './title-block';

interface IdeaViewProps {
  idea: Idea;
  market: IdeaMarket;
  /** What is shown and traded: YES with its mirror NO, or one outcome of many. */
  contract: IdeaMarket['contracts'][number];
  onChoose: (outcome: string) => void;
  asked: Action | null;
}

/** An idea with one of its markets: reading on the left, trading on the right. */
export function IdeaView({ idea, market, contract, onChoose, asked }: IdeaViewProps) {
  useFreshLife(market);
  const wide = useWide();
  const { state } = useQuote(market);
  const positions = usePositions(market.id);
  const subject = subjectOf(market, contract.name, positions[0]?.contract.name);
  const top = useContractQuote(market, contract.index);
  const ticket = useTicket({ start: asked ?? 'BUY_YES', subject, top });
  // Who came by "Too high" on a phone wants the ticket, not the page above it.
  const [sheetOpen, setSheetOpen] = useState(asked !== null && !wide);
  const { pickPrice } = ticket;
  const onPick = useCallback(
    (price: string, of: string) => {
      pickPrice(price, of);
      setSheetOpen(true);
    },
    [pickPrice],
  );
  const shown = { market, contract };
  const place = <TicketPlace {...shown} ticket={ticket} open={sheetOpen} onOpen={setSheetOpen} wide={wide} />;
  const tape = !isSealed(state) && <Tape market={market} />;
  const aside = (
    <MarketAside {...shown} idea={idea} ticket={wide && place} onPick={onPick} below={!wide && tape} />
  );
  return (
    <>
      <Page title={idea.title} aside={aside}>
        <TitleBlock idea={idea} />
        <MarketList idea={idea} market={market} />
        <Headline idea={idea} {...shown} />
        <HouseNote market={market} />
        <MarketNotice market={market} />
        <ResolutionBox market={market} />
        {!isTwoOutcome(market) && (
          <OutcomeList market={market} chosen={contract} onChoose={onChoose} positions={positions} />
        )}
        {!isSealed(state) && <PriceHistory {...shown} />}
        <About idea={idea} market={market} />
        {wide && tape}
      </Page>
      {!wide && place}
    </>
  );
}

function usePositions(marketId: string) {
  const { viewer } = useMe();
  return viewer?.positions.filter((position) => position.market.id === marketId) ?? [];
}

function subjectOf(market: IdeaMarket, outcome: string, held: string | undefined): Subject {
  if (!isTwoOutcome(market)) return { outcome, held: null };
  return { outcome: null, held: (held as Contract | undefined) ?? null };
}
