import { t } from '@lingui/core/macro';
import { formatRatio } from '../format/number';
import { formatDay } from '../format/time';
import table from '../ui/table.module.css';
import classes from './participation.module.css';
import { peopleWords } from './people-words';
import type { Week } from './pulse-query';
import { WeekBars } from './week-bars';

const WEEKS = 12;
const NOT_TOLD = t`not told`;

/** Who takes part, and how many of them think for themselves; by week. */
export function Participation({ weeks }: { weeks: readonly Week[] }) {
  // Weeks from before anything was told say nothing.
  const shown = weeks.slice(0, WEEKS).filter(isTold);
  const told = shown.find(({ active }) => active !== null);
  const early = shown.find(({ beforeExposure }) => beforeExposure !== null);
  const effective = shown.find(({ effectivePeople }) => effectivePeople !== null);
  if (told === undefined && early === undefined && effective === undefined)
    return (
      <p
        className={table.empty}
      >{t`Nothing is told yet: no week is over in which enough people took part.`}</p>
    );
  return (
    <>
      <dl className={classes.figures}>
        <Figure
          name={t`took part`}
          value={told?.share == null ? null : formatRatio(told.share)}
          note={
            told?.active == null
              ? ''
              : t`${peopleWords(told.active, told.atLeast)} of ${told.members} members, week of ${formatDay(told.weekOf)}`
          }
        />
        <Figure
          name={t`estimated before they saw a price`}
          value={early?.beforeExposure == null ? null : formatRatio(early.beforeExposure)}
          note={
            early === undefined
              ? ''
              : t`of each one’s estimates, on average; week of ${formatDay(early.weekOf)}`
          }
        />
        <Figure
          name={t`effective people`}
          value={effective?.effectivePeople == null ? null : String(effective.effectivePeople)}
          note={t`behind standing estimates given with a stake, if all weighed the same`}
        />
      </dl>
      <WeekBars
        label={t`Share of members who took part, by week`}
        weeks={shown.map(({ weekOf, share }) => ({ weekOf, share })).toReversed()}
      />
      <details className={classes.details}>
        <summary>{t`Week by week`}</summary>
        <WeekTable weeks={shown} />
      </details>
    </>
  );
}

const isTold = ({ active, estimates, effectivePeople }: Week): boolean =>
  active !== null || estimates !== null || effectivePeople !== null;

function Figure({ name, value, note }: { name: string; value: string | null; note: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value ?? '–'}</strong>
        <span>{value === null ? NOT_TOLD : note}</span>
      </dd>
    </div>
  );
}

function WeekTable({ weeks }: { weeks: readonly Week[] }) {
  const heads = [t`Took part`, t`Estimates`, t`Before a price`, t`Effective people`];
  return (
    <table className={table.table} data-blocks data-testid="weeks">
      <thead>
        <tr>
          <th scope="col">{t`Week of`}</th>
          {heads.map((head) => (
            <th key={head} scope="col" className={table.figure}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.weekOf}>
            <td data-whole>{formatDay(week.weekOf)}</td>
            {[
              week.active === null ? null : t`${peopleWords(week.active, week.atLeast)} of ${week.members}`,
              week.estimates,
              week.beforeExposure === null ? null : formatRatio(week.beforeExposure),
              week.effectivePeople,
            ].map((figure, index) => (
              <td key={heads[index]} data-name={heads[index]} className={table.figure}>
                {figure ?? NOT_TOLD}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
