import { t } from '@lingui/core/macro';
import type { IdeaMarket } from '../idea-query';
import { Countdown } from './countdown';
import classes from './life.module.css';
import { auctionSentence, lifeSentence, untilWords } from './life-sentence';

/** Where the market stands, when it does not simply trade: what that means, why, and until when. */
export function MarketNotice({ market }: { market: IdeaMarket }) {
  const sentence = lifeSentence(market);
  const auction = market.state === 'OPEN' ? auctionSentence(market) : null;
  if (!sentence) return auction && <p className={classes.quiet}>{auction}</p>;
  return (
    <div className={classes.notice} data-testid="market-state" data-state={market.state}>
      <p>
        {sentence}
        {market.stateUntil && (
          <>
            {' '}
            {untilWords(market)} <Countdown until={market.stateUntil} />.
          </>
        )}
      </p>
      {market.flagReason && <p className={classes.words}>{t`The doubt: “${market.flagReason}”`}</p>}
    </div>
  );
}
