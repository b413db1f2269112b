import { useQuote } from '../live/use-quote';
import classes from './idea.module.css';
import type { IdeaMarket } from './idea-query';
import { payoutSentence } from './payout';

/** Says why one cannot trade, when one cannot. */
export function MarketNotice({ market }: { market: IdeaMarket }) {
  const { state } = useQuote(market);
  if (state === 'OPEN') return null;
  return (
    <p className={classes.notice} data-testid="market-state" data-state={state}>
      {sentence(state, market.payout)}
    </p>
  );
}

function sentence(state: IdeaMarket['state'], payout: string | null): string {
  if (state === 'HALTED') return 'Halted. Nobody can trade for the moment; open orders keep their place.';
  if (state === 'CLOSED') return 'Closed. Trading has ended; the outcome is not decided yet.';
  const word = state === 'SETTLING' ? 'Settling.' : 'Settled.';
  return payout === null ? word : `${word} ${payoutSentence(payout)}`;
}
