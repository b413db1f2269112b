import { t } from '@lingui/core/macro';
import { formatRatio } from '../format/number';
import { formatDay } from '../format/time';
import classes from './week-bars.module.css';

interface Props {
  label: string;
  /** Oldest first; null: not told. */
  weeks: readonly { readonly weekOf: string; readonly share: number | null }[];
}

const height = 72;
const step = 24;

/** A bar a week; the table of weeks says the same. */
export function WeekBars({ label, weeks }: Props) {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return null;
  const width = weeks.length * step;
  return (
    <figure className={classes.figure}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={words(label, weeks)}
      >
        <line className={classes.axis} x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} />
        {weeks.map(({ weekOf, share }, index) =>
          share === null ? (
            <text key={weekOf} className={classes.gap} x={index * step + 8} y={height - 6}>
              –
            </text>
          ) : (
            <rect
              key={weekOf}
              className={classes.bar}
              x={index * step}
              width={step - 6}
              y={height - Math.max(2, share * (height - 4))}
              height={Math.max(2, share * (height - 4))}
            />
          ),
        )}
      </svg>
      <figcaption>{t`${label}: weeks of ${formatDay(first.weekOf)} to ${formatDay(last.weekOf)}.`}</figcaption>
    </figure>
  );
}

const words = (label: string, weeks: Props['weeks']): string =>
  `${label}. ${weeks.map(({ weekOf, share }) => `${formatDay(weekOf)}: ${share === null ? t`not told` : formatRatio(share)}`).join('; ')}.`;
