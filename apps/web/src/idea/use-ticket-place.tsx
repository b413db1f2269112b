import { type ReactNode, useCallback, useState } from 'react';
import type { Contract } from '../format/price';
import { useContractQuote, useQuote } from '../live/use-quote';
import type { Position } from '../session/me-query';
import { isOfferedTrade } from '../session/roles';
import { useMe } from '../session/use-me';
import { useWide } from '../ui/use-wide';
import type { PickPrice } from './book/ladder-row';
import { type Idea, type IdeaMarket, isTwoOutcome } from './idea-query';
import { type TicketMode, useEasyTicket } from './ticket/easy/use-easy-ticket';
import type { Action, Subject } from './ticket/ticket-form';
import { TicketPlace } from './ticket/ticket-place';
import { useOrderReason } from './ticket/use-order-reason';
import { useTicket } from './ticket/use-ticket';
import type { View } from './use-selection';

interface Ticketed {
  idea: Idea;
  market: IdeaMarket;
  contract: IdeaMarket['contracts'][number];
  asked: Action | null;
  view: View | null;
  /** Mine in this market. */
  positions: readonly Position[];
}

interface PlacedTicket {
  place: ReactNode;
  /** A price of the book, to trade at; null for who does not trade. */
  onPick: PickPrice | null;
  onEstimate: () => void;
}

/** The ticket of a market, and the ways to it from elsewhere on the page. */
export function useTicketPlace({ idea, market, contract, asked, view, positions }: Ticketed): PlacedTicket {
  const wide = useWide();
  const { viewer } = useMe();
  const { state } = useQuote(market);
  const top = useContractQuote(market, contract.index);
  const subject = subjectOf(market, contract.name, positions[0]?.contract.name);
  const ticket = useTicket({ start: asked ?? 'BUY_YES', subject, top });
  const easy = useEasyTicket({ marketId: market.id, view, price: state === 'AUCTION' ? null : top.price });
  const [mode, setMode] = useState<TicketMode>(asked !== null && view === null ? 'TRADE' : 'ESTIMATE');
  // Who came by "Too high" on a phone wants the ticket, not the page above it.
  const [sheetOpen, setSheetOpen] = useState((asked ?? view) !== null && !wide);
  const { pickPrice } = ticket;
  const onPick = useCallback(
    (price: string, of: string) => {
      pickPrice(price, of);
      setMode('TRADE');
      setSheetOpen(true);
    },
    [pickPrice],
  );
  const onEstimate = () => {
    setMode('ESTIMATE');
    setSheetOpen(true);
    if (wide) requestAnimationFrame(focusEstimate);
  };
  const modes = {
    easy: market.headline && isTwoOutcome(market) ? easy : null,
    ideaId: idea.id,
    mode,
    onMode: setMode,
  };
  const reason = useOrderReason(idea.id, market.id);
  const ticketed = { market, contract, ticket, reason, headline: market.headline, ...modes };
  const place = <TicketPlace {...ticketed} open={sheetOpen} onOpen={setSheetOpen} wide={wide} />;
  return { place, onPick: isOfferedTrade(viewer) ? onPick : null, onEstimate };
}

/** The sheet of a phone takes the focus by itself; beside the page the ticket was there all along. */
function focusEstimate(): void {
  document.querySelector<HTMLElement>('form[aria-label="Estimate"] input')?.focus();
}

function subjectOf(market: IdeaMarket, outcome: string, held: string | undefined): Subject {
  if (!isTwoOutcome(market)) return { outcome, held: null };
  return { outcome: null, held: (held as Contract | undefined) ?? null };
}
