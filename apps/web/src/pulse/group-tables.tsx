import { t } from '@lingui/core/macro';
import { priceChange } from '../format/change';
import { formatRatio } from '../format/number';
import { ChangeText } from '../ui/change-text';
import table from '../ui/table.module.css';
import { peopleWords, sideWords } from './people-words';
import type { Theme, Unit } from './pulse-query';
import { ShareBar } from './share-bar';

const NOT_TOLD = t`not told`;

function Sides({ sentiment }: { sentiment: number | null }) {
  if (sentiment === null) return NOT_TOLD;
  return (
    <>
      {sideWords(sentiment)}
      <ShareBar share={sentiment} look="sides" />
    </>
  );
}

/** By topic. */
export function ThemeTable({ themes }: { themes: readonly Theme[] }) {
  return (
    <table className={table.table} data-blocks data-testid="themes">
      <thead>
        <tr>
          <th scope="col">{t`Theme`}</th>
          <th scope="col" className={table.figure}>{t`Open ideas`}</th>
          <th scope="col" className={table.figure}>{t`Today`}</th>
          <th scope="col" className={table.figure}>{t`People`}</th>
          <th scope="col" className={table.figure}>{t`Sentiment`}</th>
        </tr>
      </thead>
      <tbody>
        {themes.map(({ name, ideas, change, people, atLeast, sentiment }) => (
          <tr key={name}>
            <td data-whole>{name}</td>
            <td data-name={t`Open ideas`} className={table.figure}>
              {ideas}
            </td>
            <td data-name={t`Today`} className={table.figure}>
              {change === null ? '–' : <ChangeText change={priceChange(change)} />}
            </td>
            <td data-name={t`People`} className={table.figure}>
              {people === null ? NOT_TOLD : peopleWords(people, atLeast)}
            </td>
            <td data-name={t`Sentiment`} className={table.figure}>
              <Sides sentiment={sentiment} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** By the unit of who estimates and trades. */
export function UnitTable({ units }: { units: readonly Unit[] }) {
  if (units.length === 0)
    return (
      <p
        className={table.empty}
      >{t`Nothing is told yet: no week is over in which enough people of a unit took part.`}</p>
    );
  return (
    <table className={table.table} data-blocks data-testid="units">
      <thead>
        <tr>
          <th scope="col">{t`Unit`}</th>
          <th scope="col" className={table.figure}>{t`People`}</th>
          <th scope="col" className={table.figure}>{t`Of its members`}</th>
          <th scope="col" className={table.figure}>{t`Sentiment`}</th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ name, members, people, atLeast, participation, sentiment }) => (
          <tr key={name}>
            <td data-whole>{name}</td>
            <td data-name={t`People`} className={table.figure}>
              {people === null ? NOT_TOLD : t`${peopleWords(people, atLeast)} of ${members ?? 0}`}
            </td>
            <td data-name={t`Of its members`} className={table.figure}>
              {participation === null ? (
                NOT_TOLD
              ) : (
                <>
                  {formatRatio(participation)}
                  <ShareBar share={participation} />
                </>
              )}
            </td>
            <td data-name={t`Sentiment`} className={table.figure}>
              <Sides sentiment={sentiment} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
