import { type ExchangeEvent, OrderFold, type OrderView, type Stamp } from '@openfloor/exchange';
import { accountKind, accountOwner } from '@openfloor/ledger';
import { type Cell, ColumnBatch, type Table } from './table.js';
import { BALANCE, ENTRY, MARKET, ORDERS, POSITION, PRICE_POINT, TRADE } from './tables.js';

type Row = Cell[];
type EventOf<Type extends ExchangeEvent['type']> = Extract<ExchangeEvent, { type: Type }>;
type MarketTerms = Omit<EventOf<'MarketListed'>, 'type'>;

/** A market's terms do not change, so they are remembered to write whole rows when its state does. */
export type KnownMarket = Pick<MarketTerms, 'marketId' | 'ideaId' | 'closesAt' | 'referenceTicks'>;

/**
 * Law 11: the tables as a fold of events, gathered for one database transaction. Pure; it remembers resting
 * orders and markets only. Rows that replace each other within a batch are written once, as they ended.
 */
export class Projection {
  private readonly markets = new Map<number, KnownMarket>();
  private readonly orders = new Map<number, OrderView>();
  private readonly fold = new OrderFold((order) => this.orders.set(order.orderId, order));
  private readonly balances = new Map<number, Row>();
  private readonly positions = new Map<string, Row>();
  private readonly marketRows = new Map<number, Row>();
  private trades = new ColumnBatch(TRADE);
  private entries = new ColumnBatch(ENTRY);
  private prices = new ColumnBatch(PRICE_POINT);
  private line = 0;
  private posting = 0;

  /** Continues from tables that are at the same sequence as the core. */
  load(known: { orders: Iterable<OrderView>; markets: Iterable<KnownMarket> }): void {
    this.fold.load(known.orders);
    for (const market of known.markets) this.markets.set(market.marketId, market);
  }

  /** All events of one command. */
  apply(events: readonly ExchangeEvent[], stamp: Stamp): void {
    this.line = 0;
    this.posting = 0;
    for (const event of events) {
      this.fold.apply(event, stamp);
      this.applyOne(event, stamp);
    }
  }

  /** What has gathered since the last call; tables without rows are left out. */
  take(): ColumnBatch[] {
    const orders = batchOf(ORDERS, [...this.orders.values()].map(orderRow));
    const balances = batchOf(BALANCE, this.balances.values());
    const positions = batchOf(POSITION, this.positions.values());
    const markets = batchOf(MARKET, this.marketRows.values());
    const taken = [markets, orders, this.trades, this.entries, balances, positions, this.prices];
    for (const gathered of [this.orders, this.balances, this.positions, this.marketRows]) gathered.clear();
    this.trades = new ColumnBatch(TRADE);
    this.entries = new ColumnBatch(ENTRY);
    this.prices = new ColumnBatch(PRICE_POINT);
    return taken.filter((batch) => batch.size > 0);
  }

  private applyOne(event: ExchangeEvent, stamp: Stamp): void {
    switch (event.type) {
      case 'TradeExecuted':
        return this.trade(event, stamp);
      case 'Posted':
        return this.post(event, stamp);
      case 'PositionChanged': {
        const { memberId, marketId, contract, quantity } = event;
        this.positions.set(`${memberId}/${marketId}/${contract}`, [memberId, marketId, contract, quantity]);
        return;
      }
      case 'PriceChanged':
        return this.price(event, stamp);
      case 'MarketListed':
        this.markets.set(event.marketId, event);
        return this.market(event, 'open', []);
      case 'MarketStateChanged': {
        const market = this.markets.get(event.marketId);
        if (market !== undefined) this.market(market, event.state, event.payoutTicks);
        return;
      }
      default:
    }
  }

  private trade(event: EventOf<'TradeExecuted'>, { sequence, at }: Stamp): void {
    const { tradeId, marketId, contract, priceTicks, quantity, takerSide } = event;
    const { takerOrderId, takerId, makerOrderId, makerId } = event;
    const parties = [takerOrderId, takerId, makerOrderId, makerId];
    this.trades.add(tradeId, marketId, contract, priceTicks, quantity, takerSide, ...parties, sequence, at);
  }

  private post({ kind, reference, entries }: EventOf<'Posted'>, { sequence, at }: Stamp): void {
    this.posting++;
    for (const { account, amountMilli, balanceMilli } of entries) {
      this.line++;
      this.entries.add(
        sequence,
        this.line,
        this.posting,
        kind,
        reference,
        account,
        amountMilli,
        balanceMilli,
        at,
      );
      this.balances.set(account, [account, accountKind(account), accountOwner(account), balanceMilli]);
    }
  }

  private price(event: EventOf<'PriceChanged'>, { sequence, at }: Stamp): void {
    const { marketId, contract, priceHalfTicks, bestBidTicks, bestAskTicks, lastTradeTicks } = event;
    const figures = [priceHalfTicks, bestBidTicks, bestAskTicks, lastTradeTicks];
    this.prices.add(marketId, contract, sequence, at, ...figures);
  }

  private market(market: KnownMarket, state: string, payoutTicks: readonly number[]): void {
    const { marketId, ideaId, closesAt, referenceTicks } = market;
    this.marketRows.set(marketId, [marketId, ideaId, state, closesAt, referenceTicks, payoutTicks]);
  }
}

function batchOf(table: Table, rows: Iterable<Row>): ColumnBatch {
  const batch = new ColumnBatch(table);
  for (const row of rows) batch.add(...row);
  return batch;
}

function orderRow(order: OrderView): Row {
  const {
    orderId,
    memberId,
    marketId,
    contract,
    side,
    orderType,
    priceTicks,
    quantity,
    filled,
    open,
    state,
  } = order;
  const identity = [orderId, memberId, marketId, contract, side, orderType, priceTicks];
  return [
    ...identity,
    quantity,
    filled,
    open,
    state,
    order.timeInForce,
    order.postOnly,
    order.placedAt,
    order.sequence,
  ];
}
