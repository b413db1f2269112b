import { lazy, Suspense, useMemo, useState } from 'react';
import { toPercentNumber } from '../../format/price';
import type { MarketContract, MarketQuote } from '../../live/quote';
import { useContractQuote } from '../../live/use-quote';
import { Choice } from '../../ui/choice';
import { Problem } from '../../ui/problem';
import { Skeleton } from '../../ui/skeleton';
import { historySummary } from './history-summary';
import { HistoryTable } from './history-table';
import classes from './price-history.module.css';
import type { PriceHistory as History } from './price-history-query';
import { fits, type HistoryRange, historySeconds, rangeOf, ranges } from './ranges';
import { gridOf, resample } from './resample';
import { usePriceHistory } from './use-price-history';

// The chart's library is the largest part of the client; it comes after the words.
const PriceChart = lazy(() => import('./price-chart'));

const nowSeconds = () => Math.floor(Date.now() / 1000);
const secondsOf = (at: string) => Math.floor(new Date(at).getTime() / 1000);

interface PriceHistoryProps {
  market: MarketQuote;
  /** Whose price is drawn. */
  contract: MarketContract;
}

export function PriceHistory({ market, contract }: PriceHistoryProps) {
  const [chosen, setChosen] = useState<HistoryRange>();
  const [asTable, setAsTable] = useState(false);
  const { range, history, error, reread } = usePriceHistory(
    { marketId: market.id, contract: contract.name },
    chosen,
  );
  const seconds = historySeconds(history?.firstAt ?? null);
  const options = ranges.map((choice) => ({ ...choice, disabled: !fits(choice, seconds) }));
  return (
    <figure className={classes.figure}>
      <div className={classes.controls}>
        <Choice legend="Time shown" options={options} value={range} onChange={setChosen} />
        <button
          type="button"
          className={classes.toggle}
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          Table
        </button>
      </div>
      {error && <Problem error={error} onRetry={reread} />}
      {!history && !error && <div className={classes.canvas} />}
      {history &&
        (asTable ? (
          <HistoryTable points={history.points} name={contract.name} />
        ) : (
          <Drawing history={history} market={market} contract={contract} />
        ))}
      <Caption history={history} market={market} contract={contract} words={rangeOf(range).words} />
    </figure>
  );
}

function Drawing({ history, market, contract }: PriceHistoryProps & { history: History }) {
  const drawn = useMemo(() => {
    const to = nowSeconds();
    const from = Math.max(
      to - rangeOf(history.range).seconds,
      history.firstAt ? secondsOf(history.firstAt) : to,
    );
    const points = history.points.map(({ at, price }) => ({
      time: secondsOf(at),
      value: toPercentNumber(price),
    }));
    return { points: resample(points, gridOf({ from, to })), spanSeconds: to - from };
  }, [history]);
  if (drawn.points.length === 0) return <p className={classes.empty}>No price has been recorded here yet.</p>;
  return (
    <Suspense fallback={<Skeleton lines={1} label="Loading the chart" />}>
      <PriceChart {...drawn} marketId={market.id} contract={contract.index} />
    </Suspense>
  );
}

interface CaptionProps extends PriceHistoryProps {
  history: History | null;
  words: string;
}

function Caption({ history, market, contract, words }: CaptionProps) {
  const { price } = useContractQuote(market, contract.index);
  return (
    <figcaption className={classes.caption}>
      {history && (
        <span className="visually-hidden">
          {historySummary(history.points, { current: price, words, name: contract.name })}
        </span>
      )}
      <a href="https://www.tradingview.com/" rel="noreferrer" target="_blank">
        TradingView Lightweight Charts™
      </a>
      , copyright © 2026 TradingView, Inc.
    </figcaption>
  );
}
