import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { priceChange } from '../format/change';
import { formatPercent } from '../format/price';
import { formatShares } from '../format/shares';
import { formatWholeTokens } from '../format/tokens';
import { ChangeText } from '../ui/change-text';
import { EvidenceBars } from '../ui/evidence-bars';
import table from '../ui/table.module.css';
import type { Tile } from './pulse-query';

/** The same as the map, as a table. */
export function TileTable({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <table className={table.table} data-blocks data-testid="tile-table">
      <thead>
        <tr>
          <th scope="col">{t`Idea`}</th>
          <th scope="col" className={table.figure}>{t`Merit`}</th>
          <th scope="col" className={table.figure}>{t`Stakes`}</th>
          <th scope="col" className={table.figure}>{t`Shares traded`}</th>
          <th scope="col" className={table.figure}>{t`Price`}</th>
          <th scope="col" className={table.figure}>{t`Today`}</th>
        </tr>
      </thead>
      <tbody>
        {tiles.map((tile) => (
          <Row key={tile.idea.id} tile={tile} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  tile: { idea, title, topic, merit, evidence, stakes, volume, value, change },
}: {
  tile: Tile;
}) {
  return (
    <tr>
      <td data-whole>
        <Link to={`/ideas/${idea.id}${value === null ? '?view=estimate' : ''}`}>{title}</Link>
        <span className={table.second}>{topic}</span>
      </td>
      <td data-name={t`Merit`} className={table.figure}>
        {merit === null || evidence === null ? (
          '–'
        ) : (
          <>
            {merit} <EvidenceBars grade={evidence} />
          </>
        )}
      </td>
      <td data-name={t`Stakes`} className={table.figure}>
        {stakes === null ? '–' : formatWholeTokens(stakes)}
      </td>
      <td data-name={t`Shares traded`} className={table.figure}>
        {volume === null ? '–' : formatShares(volume)}
      </td>
      <td data-name={t`Price`} className={table.figure}>
        {value === null ? '–' : formatPercent(value)}
      </td>
      <td data-name={t`Today`} className={table.figure}>
        {change === null ? '–' : <ChangeText change={priceChange(change)} />}
      </td>
    </tr>
  );
}
