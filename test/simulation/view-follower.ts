import {
  type ExchangeEvent,
  type ExchangeState,
  ExchangeView,
  MarketFold,
  type MarketRecord,
  OrderFold,
  type OrderView,
  type Stamp,
} from '@openfloor/exchange';
import { marketsOf, membersOf } from './core-picture.js';
import { expectSame } from './expect-same.js';

/** Follows an exchange as the server does: a view by events, and the tables' rows from which a start makes another. */
export class ViewFollower {
  private readonly view = new ExchangeView();
  private readonly orders = new Map<number, OrderView>();
  private readonly orderFold = new OrderFold((order) => this.orders.set(order.orderId, order));
  private readonly markets = new Map<number, MarketRecord>();
  private readonly marketFold = new MarketFold((market) => this.markets.set(market.marketId, market));
  private readonly volumes = new Map<number, [number, number, number]>();

  apply(events: readonly ExchangeEvent[], stamp: Stamp): void {
    this.view.apply(events, stamp);
    for (const event of events) {
      this.orderFold.apply(event, stamp);
      this.marketFold.apply(event, stamp);
      if (event.type !== 'TradeExecuted') continue;
      const [, volume, trades] = this.volumes.get(event.marketId) ?? [0, 0, 0];
      this.volumes.set(event.marketId, [event.marketId, volume + event.quantity, trades + 1]);
    }
  }

  /** What is shown is what the core has, and a view made at a start shows the same. */
  expectShows(state: ExchangeState): void {
    expectShown(this.view, state);
    const orders = [...this.orders.values()].filter(({ open }) => open > 0);
    const volumes = [...this.volumes.values()];
    const made = ExchangeView.from(state, { orders, markets: [...this.markets.values()], volumes });
    expectSame(everything(made, state), everything(this.view, state));
  }
}

/** What the view shows is what the core has. */
export function expectShown(view: ExchangeView, state: ExchangeState): void {
  expectSame(marketsShown(view, state), marketsOf(state));
  expectSame(membersShown(view, state), membersOf(state));
}

function marketsShown(view: ExchangeView, { markets }: ExchangeState) {
  return [...markets.keys()].map((id) => {
    const shown = view.market(id);
    if (shown === undefined) return null;
    const { reason: _, auction: __, volume: ___, tradeCount: ____, sequence: _____, ...market } = shown;
    return { ...market, depths: market.quotes.map((_, contract) => view.depth(id, contract, 10)) };
  });
}

function membersShown(view: ExchangeView, { members }: ExchangeState) {
  return [...members.keys()].map((id) => ({
    member: view.member(id),
    balance: view.balance(id),
    positions: view.positionsOf(id),
    orders: view.openOrdersOf(id).map((order) => ({
      orderId: order.orderId,
      marketId: order.marketId,
      contract: order.contract,
      side: order.side,
      priceTicks: order.priceTicks,
      open: order.open,
      state: order.state,
      postOnly: order.postOnly,
      selfTradeMode: order.selfTradeMode,
      expiresAt: order.expiresAt,
    })),
  }));
}

/** But for sequences, which a start from a snapshot does not know one by one. */
function everything(view: ExchangeView, state: ExchangeState) {
  const { policy, halted, tradingPolicy, tradingPolicyVersion } = view;
  const markets = [...state.markets.keys()].map((id) => ({ ...view.market(id), sequence: 0 }));
  const orders = [...state.members.keys()].map((id) => view.openOrdersOf(id));
  const shown = [marketsShown(view, state), membersShown(view, state)];
  return { policy, halted, tradingPolicy, tradingPolicyVersion, markets, orders, shown };
}
