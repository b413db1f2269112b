import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Idea, IdeaMarket } from './idea-query';
import { isTwoOutcome } from './idea-query';
import { outcomeOrder } from './outcomes/outcome-order';
import { payoutsOf } from './payout';
import type { Action } from './ticket/ticket-form';

/** What somebody has said of a price already, or wants to say of the idea without one. */
export type View = 'high' | 'low' | 'estimate';

/** Whoever finds a price too high would rather hold NO. */
const buys: Record<View, string | null> = { high: 'no', low: 'yes', estimate: null };

interface Selection {
  market: IdeaMarket;
  /** YES of two outcomes; of many the chosen one, or the likeliest. */
  contract: IdeaMarket['contracts'][number];
  choose: (outcome: string) => void;
  /** What the trader's ticket starts with. */
  asked: Action | null;
  /** From "Too high", "Too low" and "Estimate" on the floor, for the easy ticket. */
  view: View | null;
}

/** Which market and outcome of an idea are shown. The address says it, so that one can send it to a colleague. */
export function useSelection(idea: Idea): Selection | null {
  const [params, setParams] = useSearchParams();
  const choose = useCallback(
    (outcome: string) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          next.set('outcome', outcome);
          next.delete('buy');
          next.delete('view');
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  const favourites = useFavourites();
  const market = idea.markets.find(({ id }) => id === params.get('market')) ?? idea.markets[0];
  if (!market) return null;
  const named = market.contracts.find(({ name }) => name === params.get('outcome'));
  const first = isTwoOutcome(market) ? market.contracts[0] : (named ?? favourites(market));
  if (!first) return null;
  const view = viewOf(params.get('view'));
  const buy = params.get('buy') ?? (view && buys[view]);
  return { market, contract: first, choose, asked: actionOf(buy), view };
}

/** The likeliest outcome of a market when it was first shown: another one that overtakes it takes no ticket away. */
function useFavourites(): (market: IdeaMarket) => Selection['contract'] | undefined {
  const [first] = useState(() => new Map<string, number>());
  return (market) => {
    const index = first.get(market.id) ?? outcomeOrder({ ...market, paid: payoutsOf(market) })[0]?.index ?? 0;
    first.set(market.id, index);
    return market.contracts[index];
  };
}

const actionOf = (buy: string | null): Action | null =>
  buy === 'no' ? 'BUY_NO' : buy === 'yes' ? 'BUY_YES' : null;

const viewOf = (view: string | null): View | null =>
  view === 'high' || view === 'low' || view === 'estimate' ? view : null;
