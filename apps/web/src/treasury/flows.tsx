import { t } from '@lingui/core/macro';
import { formatWholeTokens } from '../format/tokens';
import table from '../ui/table.module.css';
import type { Treasury } from './treasury-query';

type Flow = Treasury['flows'][number];

const kinds: Record<Flow['kind'], { name: string; words: string }> = {
  ALLOWANCES: { name: t`Allowances`, words: t`Paid to members.` },
  HOUSES: {
    name: t`Houses`,
    words: t`Given to them when their markets opened; what is left comes back in the end.`,
  },
  MEMBERS: {
    name: t`Members`,
    words: t`Ends of seasons, leavers, and stakes of challenges. Stakes go out again where a challenge was upheld.`,
  },
};

/** So far, of each kind. */
export function Flows({ flows }: { flows: readonly Flow[] }) {
  return (
    <table className={table.table} data-testid="flows">
      <thead>
        <tr>
          <th scope="col">{t`For what`}</th>
          <th scope="col" className={table.figure}>{t`Went out`}</th>
          <th scope="col" className={table.figure}>{t`Came back`}</th>
        </tr>
      </thead>
      <tbody>
        {flows.map(({ kind, out, back }) => (
          <tr key={kind}>
            <td>
              {kinds[kind].name}
              <span className={table.second}>{kinds[kind].words}</span>
            </td>
            <td className={`figures ${table.figure}`}>{formatWholeTokens(out)}</td>
            <td className={`figures ${table.figure}`}>{formatWholeTokens(back)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
