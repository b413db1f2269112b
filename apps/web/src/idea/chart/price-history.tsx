import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useMemo, useState } from 'react';
import { isCutOff, onConnected } from '../../live/live';
import { loadPatiently } from '../../live/load-patiently';
import type { MarketContract } from '../../live/quote';
import { useContractQuote } from '../../live/use-quote';
import { Problem } from '../../ui/problem';
import { RangeBar } from '../../ui/range-bar';
import { Skeleton } from '../../ui/skeleton';
import { type IdeaMarket, isTwoOutcome } from '../idea-query';
import { drawnLines } from './drawn-lines';
import { historySummary, meritSummary } from './history-summary';
import { HistoryTable } from './history-table';
import type { MeritAt } from './merit-points';
import { type OwnTrade, ownTradesSummary } from './own-trades';
import classes from './price-history.module.css';
import type { PriceHistory as History } from './price-history-query';
import { fits, type HistoryRange, historySeconds, rangeOf, ranges } from './ranges';
import { useFreshPoints } from './use-fresh-points';
import { useMeritHistory } from './use-merit-history';
import { useOwnTrades } from './use-own-trades';
import { usePriceHistory } from './use-price-history';

// The chart's library is the largest part of the client; it comes after the words, and its absence costs nothing else.
const PriceChart = lazy(() => loadPatiently(() => import('./price-chart'), { isCutOff, onConnected }));

interface PriceHistoryProps {
  ideaId: string;
  market: IdeaMarket;
  /** Whose price is drawn. */
  contract: MarketContract;
}

export function PriceHistory({ ideaId, market, contract }: PriceHistoryProps) {
  const [chosen, setChosen] = useState<HistoryRange>();
  const [asTable, setAsTable] = useState(false);
  const { range, history, error, reread } = usePriceHistory(
    { marketId: market.id, contract: contract.name },
    chosen,
  );
  const merits = useMeritHistory(ideaId, { range, ranks: market.headline });
  const trades = useShownTrades({ market, contract, history });
  useFreshPoints(market.id, asTable ? reread : null);
  const seconds = historySeconds(history?.firstAt ?? null);
  const options = ranges.map((choice) => ({ ...choice, disabled: !fits(choice, seconds) }));
  return (
    <figure className={classes.figure}>
      <RangeBar {...{ options, range, asTable }} onRange={setChosen} onTable={setAsTable} />
      {error && <Problem error={error} onRetry={reread} />}
      {!history && !error && <div className={classes.canvas} />}
      {history &&
        (asTable ? (
          <HistoryTable points={history.points} merits={merits} trades={trades} name={contract.name} />
        ) : (
          <Drawing {...{ history, merits, trades, ideaId, market, contract }} />
        ))}
      <Caption
        history={history}
        merits={merits}
        trades={trades}
        market={market}
        contract={contract}
        words={rangeOf(range).words}
      />
    </figure>
  );
}

interface Traded {
  market: IdeaMarket;
  contract: MarketContract;
  history: History | null;
}

/** My trades in the time that is shown. */
function useShownTrades({ market, contract, history }: Traded): readonly OwnTrade[] {
  const { id: marketId } = market;
  const trades = useOwnTrades({ marketId, name: contract.name, mirrors: isTwoOutcome(market) });
  return useMemo(() => {
    const { seconds } = rangeOf(history?.range ?? 'ALL');
    return trades.filter(({ at }) => historySeconds(at) <= seconds);
  }, [trades, history]);
}

interface DrawingProps extends PriceHistoryProps {
  history: History;
  merits: readonly MeritAt[];
  trades: readonly OwnTrade[];
}

function Drawing({ history, merits, trades, ideaId, market, contract }: DrawingProps) {
  const drawn = useMemo(() => drawnLines(history, merits), [history, merits]);
  if (drawn.points.length === 0)
    return <p className={classes.empty}>{t`No price has been recorded here yet.`}</p>;
  return (
    <Suspense fallback={<Skeleton lines={1} label={t`Loading the chart`} />}>
      <PriceChart
        drawn={drawn}
        trades={trades}
        ideaId={ideaId}
        marketId={market.id}
        contract={contract.index}
      />
    </Suspense>
  );
}

interface CaptionProps extends Omit<PriceHistoryProps, 'ideaId'> {
  history: History | null;
  merits: readonly MeritAt[];
  trades: readonly OwnTrade[];
  words: string;
}

function Caption({ history, merits, trades, market, contract, words }: CaptionProps) {
  const { price } = useContractQuote(market, contract.index);
  return (
    <figcaption className={classes.caption}>
      {history && price !== null && (
        <p className={classes.summary} data-testid="chart-summary">
          {historySummary(history.points, { current: price, words, name: contract.name })}{' '}
          {meritSummary(
            merits.flatMap(({ value }) => value ?? []),
            words,
          )}{' '}
          {ownTradesSummary(trades)}
        </p>
      )}
      <a href="https://www.tradingview.com/" rel="noreferrer" target="_blank">
        TradingView Lightweight Charts™
      </a>
      {', '}
      <Trans>copyright © 2026 TradingView, Inc.</Trans>
    </figcaption>
  );
}
