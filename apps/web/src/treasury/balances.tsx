import { t } from '@lingui/core/macro';
import { formatExactMilli, toMilli } from '../format/tokens';
import table from '../ui/table.module.css';
import type { Treasury } from './treasury-query';

const exact = (tokens: string): string => formatExactMilli(toMilli(tokens));

/** The accounts by class; they add up to what was issued, to the last thousandth. */
export function Balances({ treasury }: { treasury: Treasury }) {
  const { cash, held, escrow, house, issued, issueLimit } = treasury;
  const rows = [
    { name: t`Members, free`, words: t`What they can spend.`, amount: cash },
    { name: t`Members, set aside`, words: t`What backs their open orders.`, amount: held },
    { name: t`Escrow`, words: t`What shares are paid from in the end.`, amount: escrow },
    { name: t`House`, words: t`What the exchange quotes with.`, amount: house },
  ];
  return (
    <table className={table.table} data-testid="balances">
      <thead>
        <tr>
          <th scope="col">{t`Account`}</th>
          <th scope="col" className={table.figure}>{t`Tokens`}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, words, amount }) => (
          <tr key={name}>
            <td>
              {name}
              <span className={table.second}>{words}</span>
            </td>
            <td className={`figures ${table.figure}`}>
              {amount === null ? t`fewer than five members` : exact(amount)}
            </td>
          </tr>
        ))}
        <tr>
          <td>
            <strong>{t`Out of the treasury`}</strong>
            <span className={table.second}>{t`At most ${exact(issueLimit)}, by the trading policy.`}</span>
          </td>
          <td className={`figures ${table.figure}`}>
            <strong data-testid="issued">{exact(issued)}</strong>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
