import { Verdict } from '../duty/verdict';
import { isHidden } from '../live/is-hidden';
import { useQuote } from '../live/use-quote';
import { useMe } from '../session/use-me';
import { Page } from '../ui/page';
import { useWide } from '../ui/use-wide';
import { About } from './about';
import { PriceHistory } from './chart/price-history';
import { Headline } from './headline';
import { type Idea, type IdeaMarket, isTwoOutcome } from './idea-query';
import { IdeaSections } from './idea-sections';
import { HouseNote } from './life/house-note';
import { MarketNotice } from './life/market-notice';
import { ResolutionBox } from './life/resolution-box';
import { useFreshLife } from './life/use-fresh-life';
import { MarketAside } from './market-aside';
import { MarketList } from './markets/market-list';
import { WhyRank } from './merit/why-rank';
import { OutcomeList } from './outcomes/outcome-list';
import { isSealed } from './payout';
import { StageLine } from './stage/stage-line';
import { useStage } from './stage/use-stage';
import { Tape } from './tape/tape';
import type { Action } from './ticket/ticket-form';
import { TitleBlock } from './title-block';
import type { View } from './use-selection';
import { useTicketPlace } from './use-ticket-place';

interface IdeaViewProps {
  idea: Idea;
  market: IdeaMarket;
  /** What is shown and traded: YES with its mirror NO, or one outcome of many. */
  contract: IdeaMarket['contracts'][number];
  onChoose: (outcome: string) => void;
  asked: Action | null;
  view: View | null;
}

/** An idea with one of its markets: reading on the left, trading on the right. */
export function IdeaView({ idea, market, contract, onChoose, asked, view }: IdeaViewProps) {
  useFreshLife(market);
  const staged = useStage(idea.id, true);
  const wide = useWide();
  const quote = useQuote(market);
  const { state } = quote;
  const hidden = isHidden(quote);
  const positions = usePositions(market.id);
  const shown = { market, contract };
  const { place, onPick, onEstimate } = useTicketPlace({ idea, ...shown, asked, view, positions });
  const open = !isSealed(state) && !hidden;
  const tape = open && <Tape market={market} />;
  const aside = (
    <MarketAside
      {...shown}
      idea={idea}
      staged={staged}
      ticket={wide && place}
      onPick={onPick}
      below={!wide && tape}
    />
  );
  return (
    <>
      <Page title={idea.title} aside={aside}>
        <TitleBlock idea={idea} />
        {staged && <StageLine idea={staged} />}
        <MarketList idea={idea} market={market} />
        <Headline idea={idea} {...shown} onEstimate={onEstimate} />
        <HouseNote market={market} />
        <MarketNotice market={market} />
        <ResolutionBox market={market} />
        <Verdict ideaId={idea.id} marketId={market.id} />
        {!isTwoOutcome(market) && (
          <OutcomeList market={market} chosen={contract} onChoose={onChoose} positions={positions} />
        )}
        {open && <PriceHistory {...shown} ideaId={idea.id} />}
        {market.headline && <WhyRank ideaId={idea.id} />}
        <About idea={idea} market={market} />
        {wide && tape}
        <IdeaSections idea={idea} />
      </Page>
      {!wide && place}
    </>
  );
}

function usePositions(marketId: string) {
  const { viewer } = useMe();
  return viewer?.positions.filter((position) => position.market.id === marketId) ?? [];
}
