import { t } from '@lingui/core/macro';
import { tokenChange } from '../format/change';
import { formatPercent } from '../format/price';
import { sharesInWords } from '../format/shares';
import { formatMilli } from '../format/tokens';
import { CancelAll } from '../orders/cancel-all';
import { OrderList } from '../orders/order-list';
import { useHoldings } from '../portfolio/use-holdings';
import type { Position, Viewer } from '../session/me-query';
import { ChangeText } from '../ui/change-text';
import { Facts } from '../ui/facts';
import { Section } from '../ui/section';
import { type IdeaMarket, isTwoOutcome } from './idea-query';
import { HoldingsTable } from './outcomes/holdings-table';

/** What I hold and what I have in the book of this market. */
export function MyStake({ viewer, market }: { viewer: Viewer; market: IdeaMarket }) {
  const positions = viewer.positions.filter((position) => position.market.id === market.id);
  const orders = viewer.orders.filter((order) => order.market.id === market.id);
  return (
    <>
      {positions.length > 0 &&
        (isTwoOutcome(market) ? (
          <Holdings positions={positions} />
        ) : (
          <Section title={t`Your positions`}>
            <HoldingsTable market={market} positions={positions} />
          </Section>
        ))}
      {orders.length > 0 && (
        <Section
          title={t`Your open orders here`}
          aside={orders.length > 1 && <CancelAll count={orders.length} marketId={market.id} />}
        >
          <OrderList orders={orders} />
        </Section>
      )}
    </>
  );
}

function Holdings({ positions }: { positions: readonly Position[] }) {
  const { holdings } = useHoldings(positions);
  return (
    <Section title={t`Your position`}>
      {holdings.map(({ position, valueMilli, profitMilli }) => (
        <Facts
          key={position.contract.index}
          facts={[
            { name: position.contract.name, value: sharesInWords(position.quantity) },
            { name: t`Average cost`, value: formatPercent(position.averageCost) },
            { name: t`Value`, value: formatMilli(valueMilli) },
            { name: t`Profit`, value: <ChangeText change={tokenChange(profitMilli)} /> },
          ]}
        />
      ))}
    </Section>
  );
}
