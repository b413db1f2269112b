import { t } from '@lingui/core/macro';
import { formatShares } from '../format/shares';
import table from '../ui/table.module.css';
import type { Participant, RiskMarket } from './risk-query';

/** Whoever traded, owns shares or has orders here. */
export function ParticipantTable({
  market,
  participants,
}: {
  market: RiskMarket;
  participants: readonly Participant[];
}) {
  if (participants.length === 0) return <p className={table.empty}>{t`Nobody has traded here yet.`}</p>;
  return (
    <table className={table.table} data-blocks>
      <thead>
        <tr>
          <th scope="col">{t`Alias`}</th>
          <th scope="col" className={table.figure}>{t`Owns`}</th>
          <th scope="col" className={table.figure}>{t`Bought`}</th>
          <th scope="col" className={table.figure}>{t`Sold`}</th>
          <th scope="col" className={table.figure}>{t`Open orders`}</th>
        </tr>
      </thead>
      <tbody>
        {participants.map(({ alias, insider, shares, bought, sold, openOrders }) => (
          <tr key={alias} data-testid="participant">
            <td data-whole>
              {alias}
              {insider && <span className={table.second}>{t`of the idea’s team`}</span>}
            </td>
            <td data-name={t`Owns`} className={table.figure}>
              {ownedWords(market, shares)}
            </td>
            <td data-name={t`Bought`} className={table.figure}>
              {formatShares(bought)}
            </td>
            <td data-name={t`Sold`} className={table.figure}>
              {formatShares(sold)}
            </td>
            <td data-name={t`Open orders`} className={table.figure}>
              {openOrders}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `40 YES`; what is not owned is left out. */
function ownedWords({ contracts }: RiskMarket, shares: readonly string[]): string {
  const owned = contracts
    .map(({ name }, place) => ({ name, quantity: shares[place] ?? '0' }))
    .filter(({ quantity }) => quantity !== '0');
  return owned.map(({ name, quantity }) => `${formatShares(quantity)} ${name}`).join(', ') || t`none`;
}
