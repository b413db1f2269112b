import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { useQuote } from '../../live/use-quote';
import type { Viewer } from '../../session/me-query';
import { hasRole } from '../../session/roles';
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
  viewer: Viewer;
}

/** An officer's tools for a market: only what can be done with it now, by who looks at it. */
export function OfficerPanel({ ideaId, market, viewer }: OfficerPanelProps) {
  const { state } = useQuote(market);
  const over = state === 'SETTLING' || state === 'SETTLED';
  const curates = hasRole(viewer, 'CURATOR') && !over && state !== 'CLOSED';
  const resolves = hasRole(viewer, 'RESOLVER') && !over && state !== 'DRAFT' && state !== 'AUCTION';
  const watches = hasRole(viewer, 'RISK_OFFICER');
  if (!curates && !resolves && !watches) return null;
  return (
    <Section title={t`Officers`}>
      <div className={classes.panel} data-testid="officer-panel">
        {curates && state === 'DRAFT' && <OpenForm market={market} />}
        {!over && <Trading market={market} viewer={viewer} />}
        {resolves && <Resolving ideaId={ideaId} market={market} />}
        {watches && <Link to={`/risk/${market.id}`}>{t`Who trades in this market, by alias`}</Link>}
      </div>
    </Section>
  );
}

/** How it ended: proposed by one, confirmed by another. */
function Resolving({ ideaId, market }: Omit<OfficerPanelProps, 'viewer'>) {
  const { state } = useQuote(market);
  const { resolution } = market;
  if (resolution?.status === 'CHALLENGED')
    return (
      <p
        className={classes.hint}
      >{t`Members drawn by lot decide on the challenge. Officers wait for them.`}</p>
    );
  const pending = resolution?.status === 'PROPOSED' || resolution?.status === 'CONFIRMED';
  if (resolution && pending)
    return state === 'CLOSED' ? <PendingResolution market={market} resolution={resolution} /> : null;
  return <ProposeForm key={market.id} ideaId={ideaId} market={market} />;
}

/** Stops and goes; a doubt; the end of trading. */
function Trading({ market, viewer }: Omit<OfficerPanelProps, 'ideaId'>) {
  const { state } = useQuote(market);
  const curates = hasRole(viewer, 'CURATOR');
  const halts = hasRole(viewer, 'CURATOR', 'RISK_OFFICER');
  const trades = state === 'OPEN' || state === 'AUCTION' || state === 'HALTED';
  const { id: marketId } = market;
  return (
    <>
      <div className={classes.actions}>
        {halts && (state === 'OPEN' || state === 'AUCTION') && (
          <MarketAction
            marketId={marketId}
            mutation={HaltMarketMutation}
            label={t`Halt`}
            title={t`Halt this market?`}
            words={t`Nobody can trade in it until an officer resumes it. Open orders keep their place and can be cancelled.`}
            done={t`The market is halted.`}
          />
        )}
        {halts && state === 'HALTED' && (
          <MarketAction
            marketId={marketId}
            mutation={ResumeMarketMutation}
            label={t`Resume`}
            title={t`Resume trading?`}
            words={t`Trading in this market goes on at once. A pause or a doubt that was flagged ends with it.`}
            done={t`Trading goes on.`}
          />
        )}
        {curates && trades && (
          <MarketAction
            marketId={marketId}
            mutation={CloseMarketMutation}
            label={t`End trading`}
            title={t`End trading for good?`}
            words={t`The market closes before its date. Every order is cancelled and what it held is free; positions wait for the outcome. This cannot be taken back.`}
            done={t`The market is closed.`}
          />
        )}
      </div>
      {curates && (state === 'OPEN' || state === 'HALTED') && !market.flaggedAt && (
        <FlagForm marketId={marketId} />
      )}
    </>
  );
}
