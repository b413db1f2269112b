import { t } from '@lingui/core/macro';
import { useKeyedMutation } from '../../../api/use-keyed-mutation';
import { rereadAfterCommand } from '../../../session/reread-me';
import { announce } from '../../../shell/announcements';
import { said } from '../../../words/said';
import classes from './easy.module.css';
import { myWords } from './easy-words';
import { type MyEstimate, WithdrawEstimateMutation } from './estimate-query';

/** What I said, what it counts and why, and the way back. */
export function MyEstimateNote({ mine, marketId }: { mine: MyEstimate; marketId: string }) {
  const withdraw = useKeyedMutation(WithdrawEstimateMutation, async ({ balance }) => {
    await rereadAfterCommand(balance);
    announce(t`Your estimate was withdrawn.`);
    return '';
  });
  const { outcome, busy } = withdraw;
  return (
    <div className={classes.mine} data-testid="my-estimate">
      <p>
        <strong>{myWords(mine)}</strong>
      </p>
      <p>{said(mine.countsWhy)}</p>
      {outcome && outcome.kind !== 'done' && <p role="alert">{outcome.sentence}</p>}
      <button
        type="button"
        className={classes.quiet}
        disabled={busy}
        onClick={() => void withdraw.run({ marketId })}
        data-testid="withdraw-estimate"
      >{t`Withdraw it`}</button>
    </div>
  );
}
