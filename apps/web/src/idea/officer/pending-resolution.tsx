import type { Resolution } from '../life/life-query';
import { MarketAction } from './market-action';
import { ConfirmResolutionMutation, WithdrawResolutionMutation } from './market-mutations';
import classes from './officer.module.css';

interface PendingResolutionProps {
  marketId: string;
  resolution: Resolution;
}

/** A resolution that waits for a second officer, or for its challenge window to end. */
export function PendingResolution({ marketId, resolution }: PendingResolutionProps) {
  const { status, isMine } = resolution;
  return (
    <>
      {status === 'PROPOSED' && isMine && (
        <p className={classes.hint}>You proposed how this ended. Another officer has to confirm it.</p>
      )}
      <div className={classes.actions}>
        {status === 'PROPOSED' && !isMine && (
          <MarketAction
            marketId={marketId}
            mutation={ConfirmResolutionMutation}
            label="Confirm the resolution"
            title="Confirm how this ended?"
            words="Members can challenge it for the time that the trading policy says; then it is paid by itself."
            done="The resolution is confirmed."
            main
          />
        )}
        <MarketAction
          marketId={marketId}
          mutation={WithdrawResolutionMutation}
          label="Withdraw the resolution"
          title="Withdraw the resolution?"
          words="The market stays closed. Another resolution can be proposed then."
          done="The resolution is withdrawn."
        />
      </div>
    </>
  );
}
