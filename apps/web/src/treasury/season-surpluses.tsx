import { plural, t } from '@lingui/core/macro';
import { formatDay } from '../format/time';
import { formatTokens } from '../format/tokens';
import table from '../ui/table.module.css';
import type { Treasury } from './treasury-query';

type Surplus = Treasury['seasons'][number];

/** What members had free above the starting amount went back. */
export function SeasonSurpluses({ seasons }: { seasons: readonly Surplus[] }) {
  if (seasons.length === 0) return <p className={table.empty}>{t`No season has ended yet.`}</p>;
  return (
    <table className={table.table} data-blocks data-testid="surpluses">
      <thead>
        <tr>
          <th scope="col">{t`Season`}</th>
          <th scope="col">{t`Ended`}</th>
          <th scope="col">{t`From`}</th>
          <th scope="col" className={table.figure}>{t`Back in the treasury`}</th>
        </tr>
      </thead>
      <tbody>
        {seasons.map((surplus) => (
          <tr key={`${surplus.season} ${surplus.endedAt}`}>
            <td data-whole>{surplus.season}</td>
            <td data-name={t`Ended`}>{formatDay(surplus.endedAt)}</td>
            <td data-name={t`From`}>{membersOf(surplus.members)}</td>
            <td data-name={t`Back in the treasury`} className={`figures ${table.figure}`}>
              {surplus.amount === null ? '–' : formatTokens(surplus.amount)}
              {!surplus.complete && <span className={table.second}>{t`still being collected`}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** null: from 1 to 4, of whom a figure would tell. */
export const membersOf = (members: number | null): string =>
  members === null ? t`fewer than five members` : plural(members, { one: '# member', other: '# members' });
