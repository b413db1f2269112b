import { t } from '@lingui/core/macro';
import { formatRatio } from '../format/number';
import classes from './calibration-plot.module.css';
import {
  type CalibrationPoint,
  calibrationSentence,
  type Sayer,
  type Side,
  sideOf,
} from './calibration-words';
import table from './table.module.css';

const size = 300;
const left = 42;
const bottom = 38;
const top = 10;
const right = 14;
const ticks = [0, 0.25, 0.5, 0.75, 1];

const x = (chance: number): number => left + chance * (size - left - right);
const y = (share: number): number => top + (1 - share) * (size - top - bottom);

interface CalibrationPlotProps {
  points: readonly CalibrationPoint[];
  who: Sayer;
}

/** What was said against what happened. The line from corner to corner is being right about how sure one is. */
export function CalibrationPlot({ points, who }: CalibrationPlotProps) {
  return (
    <figure className={classes.plot} data-testid="calibration">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={calibrationSentence(points, who)}>
        <Axes />
        <polyline
          className={classes.line}
          points={points.map(({ chance, happened }) => `${x(chance)},${y(happened)}`).join(' ')}
        />
        {points.map((point) => (
          <Mark key={`${point.chance} ${point.happened}`} point={point} />
        ))}
      </svg>
      <figcaption>{calibrationSentence(points, who)}</figcaption>
      <p className={classes.key}>
        <span>{t`▲ more often than said`}</span>
        <span>{t`▼ less often than said`}</span>
        <span>{t`○ within 5 points`}</span>
      </p>
      <Numbers points={points} />
    </figure>
  );
}

function Axes() {
  return (
    <g>
      <rect className={classes.frame} x={x(0)} y={y(1)} width={x(1) - x(0)} height={y(0) - y(1)} />
      <line className={classes.perfect} x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
      {ticks.map((tick) => (
        <g key={tick}>
          <text className={classes.axis} x={left - 6} y={y(tick) + 4} textAnchor="end">
            {tick * 100}
          </text>
          <text className={classes.axis} x={x(tick)} y={size - bottom + 16} textAnchor="middle">
            {tick * 100}
          </text>
        </g>
      ))}
      <text className={classes.axis} x={x(0.5)} y={size - 4} textAnchor="middle">{t`said, %`}</text>
      <text
        className={classes.axis}
        transform={`translate(11 ${y(0.5)}) rotate(-90)`}
        textAnchor="middle"
      >{t`came out YES, %`}</text>
    </g>
  );
}

const shapes: Record<Exclude<Side, 'on'>, string> = {
  above: 'M0,-6 L6,5 L-6,5 Z',
  below: 'M0,6 L6,-5 L-6,-5 Z',
};

function Mark({ point }: { point: CalibrationPoint }) {
  const side = sideOf(point);
  const place = `translate(${x(point.chance)} ${y(point.happened)})`;
  return side === 'on' ? (
    <circle className={classes.mark} data-side={side} r="5" transform={place} />
  ) : (
    <path className={classes.mark} data-side={side} d={shapes[side]} transform={place} />
  );
}

function Numbers({ points }: { points: readonly CalibrationPoint[] }) {
  return (
    <details className={classes.numbers}>
      <summary>{t`The numbers`}</summary>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t`Said`}</th>
            <th scope="col" className={table.figure}>{t`Came out YES`}</th>
            <th scope="col" className={table.figure}>{t`Headlines`}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ chance, happened, count }) => (
            <tr key={`${chance} ${happened}`}>
              <td>{formatRatio(chance)}</td>
              <td className={table.figure}>{formatRatio(happened)}</td>
              <td className={table.figure}>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
