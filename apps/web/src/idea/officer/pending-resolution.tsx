import { t } from '@lingui/core/macro';
import { said } from '../../words/said';
import type { IdeaMarket } from '../idea-query';
import type { Resolution } from '../life/life-query';
import { decisionSentence } from '../life/resolution-words';
import { MarketAction } from './market-action';
import { ConfirmResolutionMutation, WithdrawResolutionMutation } from './market-mutations';
import classes from './officer.module.css';

interface PendingResolutionProps {
  market: IdeaMarket;
  resolution: Resolution;
}

/** A resolution that waits for a second officer, or for its challenge window to end. */
export function PendingResolution({ market, resolution }: PendingResolutionProps) {
  const { status, isMine } = resolution;
  const withDecision = (effect: string) => (
    <>
      {said(market.question)} <strong>{decisionSentence(resolution, namesOf(market))}</strong> {effect}
    </>
  );
  return (
    <>
      {status === 'PROPOSED' && isMine && (
        <p className={classes.hint}>{t`You proposed how this ended. Another officer has to confirm it.`}</p>
      )}
      <div className={classes.actions}>
        {status === 'PROPOSED' && !isMine && (
          <MarketAction
            marketId={market.id}
            mutation={ConfirmResolutionMutation}
            label={t`Confirm the resolution`}
            title={t`Confirm how this ended?`}
            words={withDecision(
              t`Members can challenge it for the time that the trading policy says; then it is paid by itself.`,
            )}
            done={t`The resolution is confirmed.`}
            main
          />
        )}
        <MarketAction
          marketId={market.id}
          mutation={WithdrawResolutionMutation}
          label={t`Withdraw the resolution`}
          title={t`Withdraw the resolution?`}
          words={withDecision(t`The market stays closed. Another resolution can be proposed then.`)}
          done={t`The resolution is withdrawn.`}
        />
      </div>
    </>
  );
}

const namesOf = ({ contracts }: IdeaMarket): string[] => contracts.map(({ name }) => name);
