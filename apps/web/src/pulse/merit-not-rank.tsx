import { t } from '@lingui/core/macro';
import { SIGNS } from '../format/signs';
import table from '../ui/table.module.css';
import { locale } from '../words/locale';
import { said } from '../words/said';
import classes from './merit-not-rank.module.css';
import { signed } from './people-words';
import type { RankFigure } from './pulse-query';

const width = 320;
const height = 44;
const x = (value: number): number => Math.round(((value + 1) / 2) * (width - 24)) + 12;
const monthName = new Intl.DateTimeFormat(SIGNS[locale].dates, {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Whether who proposed an idea goes with where it stands, in one sentence. */
export function MeritNotRank({ figures }: { figures: readonly RankFigure[] }) {
  const [newest] = figures;
  if (newest === undefined)
    return (
      <p
        className={table.empty}
      >{t`Not told yet: it takes 20 ideas with a merit that are no longer blind, of at least five people whose grade is known.`}</p>
    );
  return (
    <>
      <p className={classes.sentence} data-testid="merit-not-rank">
        {said(newest.words)}.
      </p>
      <Interval figure={newest} />
      <p
        className={classes.hint}
      >{t`Kendall’s tau-b of the proposer’s grade and the idea’s merit, ${monthName.format(new Date(newest.month))}: −1 to 1, with its 95% interval. Made once a month and never changed. No ranking reads a grade.`}</p>
      {figures.length > 1 && (
        <details className={classes.details}>
          <summary>{t`Month by month`}</summary>
          <MonthTable figures={figures} />
        </details>
      )}
    </>
  );
}

/** From −1 to 1, with the dot at the figure. The sentence says the same. */
function Interval({ figure: { tau, low, high } }: { figure: RankFigure }) {
  return (
    <svg
      className={classes.interval}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <line className={classes.axis} x1={x(-1)} x2={x(1)} y1={14} y2={14} />
      <line className={classes.zero} x1={x(0)} x2={x(0)} y1={4} y2={24} />
      <line className={classes.range} x1={x(low)} x2={x(high)} y1={14} y2={14} />
      <circle className={classes.dot} cx={x(tau)} cy={14} r={5} />
      {[-1, 0, 1].map((at) => (
        <text key={at} className={classes.tick} x={x(at)} y={40}>
          {at < 0 ? `−${-at}` : at}
        </text>
      ))}
    </svg>
  );
}

function MonthTable({ figures }: { figures: readonly RankFigure[] }) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t`Month`}</th>
          <th scope="col" className={table.figure}>{t`Correlation`}</th>
          <th scope="col" className={table.figure}>{t`95% interval`}</th>
          <th scope="col" className={table.figure}>{t`Ideas`}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ month, tau, low, high, ideas }) => (
          <tr key={month}>
            <td>{monthName.format(new Date(month))}</td>
            <td className={table.figure}>{signed(tau)}</td>
            <td className={table.figure}>{t`${signed(low)} to ${signed(high)}`}</td>
            <td className={table.figure}>{ideas}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
