import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Contract } from '../format/price';
import { useQuote } from '../live/use-quote';
import { useMe } from '../session/use-me';
import { Page } from '../ui/page';
import { About } from './about';
import { OrderBook } from './book/order-book';
import { PriceHistory } from './chart/price-history';
import { Headline } from './headline';
import type { Idea, IdeaMarket } from './idea-query';
import { MarketNotice } from './market-notice';
import { MyStake } from './my-stake';
import { isOver } from './payout';
import { SettleBox } from './settle/settle-box';
import { TradeTape } from './tape/trade-tape';
import type { Action } from './ticket/ticket-form';
import { TicketPlace } from './ticket/ticket-place';
import { useTicket } from './ticket/use-ticket';
import { useWide } from './ticket/use-wide';
import { TitleBlock } from './title-block';

/** An idea with its market: reading on the left, trading on the right. */
export function IdeaView({ idea, market }: { idea: Idea; market: IdeaMarket }) {
  const quote = useQuote(market);
  const wide = useWide();
  const { viewer } = useMe();
  const asked = useAskedAction();
  const held = viewer?.positions.find((position) => position.market.id === market.id)?.contract ?? null;
  const ticket = useTicket({ start: asked ?? 'BUY_YES', held, top: quote });
  // Who came by "Too high" on a phone wants the ticket, not the page above it.
  const [sheetOpen, setSheetOpen] = useState(asked !== null && !wide);
  const { pickPrice } = ticket;
  const onPick = useCallback(
    (price: string, contract: Contract) => {
      pickPrice(price, contract);
      setSheetOpen(true);
    },
    [pickPrice],
  );
  const place = (
    <TicketPlace market={market} ticket={ticket} open={sheetOpen} onOpen={setSheetOpen} wide={wide} />
  );
  const tape = <TradeTape marketId={market.id} trades={market.trades.nodes} />;
  const aside = (
    <>
      {wide && place}
      {viewer && <MyStake viewer={viewer} market={market} />}
      {!isOver(quote.state) && <OrderBook book={market.book} onPick={onPick} />}
      {viewer?.canSettle && <SettleBox ideaId={idea.id} market={market} />}
      {!wide && tape}
    </>
  );
  return (
    <>
      <Page title={idea.title} aside={aside}>
        <TitleBlock idea={idea} />
        <Headline idea={idea} market={market} />
        <MarketNotice market={market} />
        <PriceHistory ideaId={idea.id} market={market} />
        <About idea={idea} market={market} />
        {wide && tape}
      </Page>
      {!wide && place}
    </>
  );
}

/** `?buy=no` comes from "Too high", `?buy=yes` from "Too low". */
function useAskedAction(): Action | null {
  const [params] = useSearchParams();
  const buy = params.get('buy');
  return buy === 'no' ? 'BUY_NO' : buy === 'yes' ? 'BUY_YES' : null;
}
