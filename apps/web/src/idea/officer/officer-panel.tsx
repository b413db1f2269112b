import { useQuote } from '../../live/use-quote';
import { Section } from '../../ui/section';
import type { IdeaMarket } from '../idea-query';
import { FlagForm } from './flag-form';
import { MarketAction } from './market-action';
import { CloseMarketMutation, HaltMarketMutation, ResumeMarketMutation } from './market-mutations';
import classes from './officer.module.css';
import { OpenForm } from './open-form';
import { PendingResolution } from './pending-resolution';
import { ProposeForm } from './propose-form';

interface OfficerPanelProps {
  ideaId: string;
  market: IdeaMarket;
}

/** An officer's tools for a market: only what can be done with it now. */
export function OfficerPanel({ ideaId, market }: OfficerPanelProps) {
  const { state } = useQuote(market);
  const { resolution } = market;
  if (state === 'SETTLING' || state === 'SETTLED') return null;
  const pending = resolution?.status === 'PROPOSED' || resolution?.status === 'CONFIRMED';
  return (
    <Section title="Officers">
      <div className={classes.panel} data-testid="officer-panel">
        {state === 'DRAFT' && <OpenForm market={market} />}
        <Trading market={market} />
        {state === 'CLOSED' && resolution && pending && (
          <PendingResolution marketId={market.id} resolution={resolution} />
        )}
        {!pending && state !== 'AUCTION' && state !== 'DRAFT' && (
          <ProposeForm key={market.id} ideaId={ideaId} market={market} />
        )}
      </div>
    </Section>
  );
}

/** Stops and goes; a doubt; the end of trading. */
function Trading({ market }: { market: IdeaMarket }) {
  const { state } = useQuote(market);
  const trades = state === 'OPEN' || state === 'AUCTION' || state === 'HALTED';
  const { id: marketId } = market;
  return (
    <>
      <div className={classes.actions}>
        {(state === 'OPEN' || state === 'AUCTION') && (
          <MarketAction
            input={{ marketId }}
            mutation={HaltMarketMutation}
            label="Halt"
            title="Halt this market?"
            words="Nobody can trade in it until an officer resumes it. Open orders keep their place and can be cancelled."
            done="The market is halted."
          />
        )}
        {state === 'HALTED' && (
          <MarketAction
            input={{ marketId }}
            mutation={ResumeMarketMutation}
            label="Resume"
            title="Resume trading?"
            words="Trading in this market goes on at once. A pause or a doubt that was flagged ends with it."
            done="Trading goes on."
          />
        )}
        {trades && (
          <MarketAction
            input={{ marketId }}
            mutation={CloseMarketMutation}
            label="End trading"
            title="End trading for good?"
            words="The market closes before its date. Every order is cancelled and what it held is free; positions wait for the outcome. This cannot be taken back."
            done="The market is closed."
          />
        )}
      </div>
      {(state === 'OPEN' || state === 'HALTED') && !market.flaggedAt && <FlagForm marketId={marketId} />}
    </>
  );
}
