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
  if (participants.length === 0) return <p className={table.empty}>Nobody has traded here yet.</p>;
  return (
    <table className={table.table} data-blocks>
      <thead>
        <tr>
          <th scope="col">Alias</th>
          <th scope="col" className={table.figure}>
            Owns
          </th>
          <th scope="col" className={table.figure}>
            Bought
          </th>
          <th scope="col" className={table.figure}>
            Sold
          </th>
          <th scope="col" className={table.figure}>
            Open orders
          </th>
        </tr>
      </thead>
      <tbody>
        {participants.map(({ alias, insider, shares, bought, sold, openOrders }) => (
          <tr key={alias} data-testid="participant">
            <td data-whole>
              {alias}
              {insider && <span className={table.second}>of the idea’s team</span>}
            </td>
            <td data-name="Owns" className={table.figure}>
              {ownedWords(market, shares)}
            </td>
            <td data-name="Bought" className={table.figure}>
              {formatShares(bought)}
            </td>
            <td data-name="Sold" className={table.figure}>
              {formatShares(sold)}
            </td>
            <td data-name="Open orders" className={table.figure}>
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
  return owned.map(({ name, quantity }) => `${formatShares(quantity)} ${name}`).join(', ') || 'none';
}
