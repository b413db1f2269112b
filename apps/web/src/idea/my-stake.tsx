import { tokenChange } from '../format/change';
import { formatPercent } from '../format/price';
import { formatShares } from '../format/shares';
import { formatMilli } from '../format/tokens';
import { OrderList } from '../orders/order-list';
import { useHoldings } from '../portfolio/use-holdings';
import type { Position, Viewer } from '../session/me-query';
import { ChangeText } from '../ui/change-text';
import { Facts } from '../ui/facts';
import { Section } from '../ui/section';

/** What I hold and what I have in the book of this market. */
export function MyStake({ viewer, market }: { viewer: Viewer; market: { id: string } }) {
  const positions = viewer.positions.filter((position) => position.market.id === market.id);
  const orders = viewer.orders.filter((order) => order.market.id === market.id);
  return (
    <>
      {positions.length > 0 && <Holdings positions={positions} />}
      {orders.length > 0 && (
        <Section title="Your open orders here">
          <OrderList orders={orders} />
        </Section>
      )}
    </>
  );
}

function Holdings({ positions }: { positions: readonly Position[] }) {
  const { holdings } = useHoldings(positions);
  return (
    <Section title="Your position">
      {holdings.map(({ position, valueMilli, profitMilli }) => (
        <Facts
          key={position.contract}
          facts={[
            { name: position.contract, value: `${formatShares(position.quantity)} shares` },
            { name: 'Average cost', value: formatPercent(position.averageCost) },
            { name: 'Value', value: formatMilli(valueMilli) },
            { name: 'Profit', value: <ChangeText change={tokenChange(profitMilli)} /> },
          ]}
        />
      ))}
    </Section>
  );
}
