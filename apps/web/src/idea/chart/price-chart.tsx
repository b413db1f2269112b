import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import classes from './price-history.module.css';
import { PriceLine } from './price-line';
import type { Point } from './resample';

interface PriceChartProps {
  points: readonly Point[];
  /** From the first instant shown to now. */
  spanSeconds: number;
  marketId: string;
  /** By its index. */
  contract: number;
}

/** The drawing. Prices of the stream go straight to the canvas, past React. */
export default function PriceChart({ points, spanSeconds, marketId, contract }: PriceChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const line = useRef<PriceLine>(undefined);
  const scheme = useComputedColorScheme();

  useEffect(() => {
    if (!box.current) return undefined;
    const drawn = new PriceLine(box.current, { marketId, contract });
    line.current = drawn;
    return () => drawn.remove();
  }, [marketId, contract]);

  useEffect(() => line.current?.show({ points, spanSeconds }), [points, spanSeconds]);

  // After the attribute of the scheme has changed, the variables have too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scheme is read from the page's variables.
  useEffect(() => line.current?.restyle(), [scheme]);

  return <div ref={box} className={classes.canvas} aria-hidden="true" />;
}
