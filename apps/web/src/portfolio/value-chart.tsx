import { useElementSize } from '@mantine/hooks';
import { type PointerEvent, useState } from 'react';
import { formatCount } from '../format/number';
import { formatDay, formatMoment } from '../format/time';
import { formatExactMilli, toMilli } from '../format/tokens';
import classes from './value.module.css';
import type { ValuePoint } from './value-query';
import { type Scale, type Step, stepAt, stepPath, ticksOf, xOf, yOf } from './value-steps';

const height = 200;
/** For the figures on the right, and the days below. */
const margin = { right: 56, bottom: 24, top: 6 };

interface ValueChartProps {
  points: readonly ValuePoint[];
  summary: string;
}

/** A step line: what I had stays until something changes it. The pointer reads it; the table has every figure. */
export function ValueChart({ points, summary }: ValueChartProps) {
  const { ref, width } = useElementSize();
  const [at, setAt] = useState<number | null>(null);
  const steps = points.map((point) => ({ at: Date.parse(point.at), value: Number(point.total) }));
  const area = { width: Math.max(0, width - margin.right), height: height - margin.top - margin.bottom };
  const ticks = ticksOf(steps.map(({ value }) => value));
  const scale = {
    from: steps[0]?.at ?? 0,
    until: steps.at(-1)?.at ?? 0,
    low: ticks[0] ?? 0,
    high: ticks.at(-1) ?? 1,
  };
  const read = ({ clientX, currentTarget }: PointerEvent<SVGSVGElement>) => {
    const share = (clientX - currentTarget.getBoundingClientRect().left) / Math.max(1, area.width);
    setAt(scale.from + Math.min(1, Math.max(0, share)) * (scale.until - scale.from));
  };
  const index = at === null ? steps.length - 1 : stepAt(steps, at);
  return (
    <div ref={ref} className={classes.chart}>
      <p className={classes.readout} aria-hidden="true">
        <Readout point={points[index]} at={at} />
      </p>
      <svg
        width="100%"
        height={height}
        role="img"
        aria-label={summary}
        onPointerMove={read}
        onPointerLeave={() => setAt(null)}
      >
        <g transform={`translate(0 ${margin.top})`}>
          <Grid ticks={ticks} scale={scale} area={area} />
          <path className={classes.line} d={stepPath(steps, scale, area)} />
          <Mark step={steps[index]} at={at ?? scale.until} scale={scale} area={area} />
        </g>
      </svg>
    </div>
  );
}

function Readout({ point, at }: { point: ValuePoint | undefined; at: number | null }) {
  if (!point) return null;
  const moment = at === null ? point.at : new Date(at).toISOString();
  return (
    <>
      {formatMoment(moment)}
      <strong>{formatExactMilli(toMilli(point.total))}</strong>
    </>
  );
}

interface Drawn {
  scale: Scale;
  area: { width: number; height: number };
}

function Grid({ ticks, scale, area }: Drawn & { ticks: readonly number[] }) {
  const [from, until] = [scale.from, scale.until].map((at) => formatDay(new Date(at).toISOString()));
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            className={classes.rule}
            x1="0"
            x2={area.width}
            y1={yOf(tick, scale, area)}
            y2={yOf(tick, scale, area)}
          />
          <text className={classes.axis} x={area.width + 8} y={yOf(tick, scale, area) + 4}>
            {Number.isInteger(tick) ? formatCount(tick) : tick}
          </text>
        </g>
      ))}
      <text className={classes.axis} x="0" y={area.height + 18}>
        {from}
      </text>
      {until !== from && (
        <text className={classes.axis} x={area.width} y={area.height + 18} textAnchor="end">
          {until}
        </text>
      )}
    </g>
  );
}

function Mark({ step, at, scale, area }: Drawn & { step: Step | undefined; at: number }) {
  if (!step) return null;
  const [x, y] = [xOf(at, scale, area), yOf(step.value, scale, area)];
  return (
    <g>
      {at < scale.until && <line className={classes.rule} x1={x} x2={x} y1="0" y2={area.height} />}
      <circle className={classes.dot} cx={x} cy={y} r="3.5" />
    </g>
  );
}
