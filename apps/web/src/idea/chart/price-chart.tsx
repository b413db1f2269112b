import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { OwnTrade } from './own-trades';
import classes from './price-history.module.css';
import { type Drawn, type Followed, PriceLine } from './price-line';

interface PriceChartProps extends Followed {
  drawn: Drawn;
  /** Mine, of the contract that is drawn. */
  trades: readonly OwnTrade[];
}

/** The drawing. Prices of the stream go straight to the canvas, past React. */
export default function PriceChart({ drawn, trades, marketId, contract, ideaId }: PriceChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const line = useRef<PriceLine>(undefined);
  const scheme = useComputedColorScheme();

  useEffect(() => {
    if (!box.current) return undefined;
    const following = new PriceLine(box.current, { marketId, contract, ideaId });
    line.current = following;
    return () => following.remove();
  }, [marketId, contract, ideaId]);

  useEffect(() => line.current?.show(drawn), [drawn]);
  useEffect(() => line.current?.mark(trades), [trades]);

  // After the attribute of the scheme has changed, the variables have too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scheme is read from the page's variables.
  useEffect(() => line.current?.restyle(), [scheme]);

  return <div ref={box} className={classes.canvas} aria-hidden="true" />;
}
