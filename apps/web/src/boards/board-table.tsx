import { t } from '@lingui/core/macro';
import { HandleLink } from '../profile/handle-link';
import { Section } from '../ui/section';
import table from '../ui/table.module.css';
import { boardFigures, boardNames, boardValue, boardWords, placeSentence } from './board-words';
import classes from './boards.module.css';
import type { Board } from './boards-query';

/** Who judged well by one figure. */
export function BoardTable({ board }: { board: Board }) {
  const { kind, rows } = board;
  const mine = placeSentence(board);
  return (
    <Section title={boardNames[kind]}>
      <p className={classes.hint}>
        {boardWords[kind]} {mine}
      </p>
      {rows.length === 0 ? (
        <p className={table.empty}>{t`Fewer than five who want to be here have five resolved each.`}</p>
      ) : (
        <table className={table.table} data-testid="board" data-kind={kind}>
          <thead>
            <tr>
              <th scope="col" className={classes.place}>{t`Place`}</th>
              <th scope="col">{t`Handle`}</th>
              <th scope="col" className={table.figure}>{t`Resolved`}</th>
              <th scope="col" className={table.figure}>
                {boardFigures[kind]}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.handle} className={row.mine ? classes.mine : undefined}>
                <td>{row.place}</td>
                <td>
                  <HandleLink handle={row.handle} />
                  {row.mine && t` (you)`}
                </td>
                <td className={table.figure}>{row.resolved}</td>
                <td className={table.figure}>{boardValue(kind, row.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
