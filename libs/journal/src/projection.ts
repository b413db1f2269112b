import {
  type ExchangeEvent,
  MarketFold,
  type MarketRecord,
  OrderFold,
  type OrderView,
  type PositionChanged,
  type Posted,
  type PriceChanged,
  type ResolutionChanged,
  type Stamp,
  type TradeExecuted,
} from '@openfloor/exchange';
import { accountKind, accountOwner } from '@openfloor/ledger';
import { marketCells } from './market-row.js';
import { orderCells } from './order-row.js';
import { allowancePolicyCells, tradingPolicyCells } from './policy-cells.js';
import { type Cell, ColumnBatch, type Table } from './table.js';
import {
  ALLOWANCE_POLICY,
  BALANCE,
  ENTRY,
  MARKET,
  ORDERS,
  POSITION,
  PRICE_POINT,
  RESOLUTION,
  TRADE,
  TRADING_POLICY,
} from './tables.js';

/**
 * Law 11: the tables as a fold of events, gathered for one database transaction. Pure; it remembers resting
 * orders and markets only. Rows that replace each other within a batch are written once, as they ended.
 */
export class Projection {
  private readonly orders = new Map<number, OrderView>();
  private readonly orderFold = new OrderFold((order) => this.orders.set(order.orderId, order));
  private readonly markets = new Map<number, MarketRecord>();
  private readonly marketFold = new MarketFold((market) => this.markets.set(market.marketId, market));
  private readonly balances = new Map<number, Cell[]>();
  private readonly positions = new Map<string, Cell[]>();
  /** Of the command at hand. */
  private readonly prices: PriceChanged[] = [];
  private appended = newBatches();
  private line = 0;
  private posting = 0;

  /** Continues from tables that are at the same sequence as the core. */
  load(known: { orders: Iterable<OrderView>; markets: Iterable<MarketRecord> }): void {
    this.orderFold.load(known.orders);
    this.marketFold.load(known.markets);
  }

  /** All events of one command. */
  apply(events: readonly ExchangeEvent[], stamp: Stamp): void {
    this.line = 0;
    this.posting = 0;
    for (const event of events) this.applyOne(event, stamp);
    this.addPrices(stamp);
  }

  /** What has gathered since the last call; tables without rows are left out. */
  take(): ColumnBatch[] {
    const { trades, entries, prices, resolutions, policies, allowances } = this.appended;
    const taken = [
      batchOf(MARKET, [...this.markets.values()].map(marketCells)),
      batchOf(ORDERS, [...this.orders.values()].map(orderCells)),
      trades,
      entries,
      batchOf(BALANCE, this.balances.values()),
      batchOf(POSITION, this.positions.values()),
      prices,
      resolutions,
      policies,
      allowances,
    ];
    for (const gathered of [this.orders, this.balances, this.positions, this.markets]) gathered.clear();
    this.appended = newBatches();
    return taken.filter((batch) => batch.size > 0);
  }

  private applyOne(event: ExchangeEvent, stamp: Stamp): void {
    switch (event.type) {
      case 'Posted':
        return this.post(event, stamp);
      case 'PositionChanged':
        return this.position(event);
      case 'PriceChanged':
        return this.price(event);
      case 'TradeExecuted':
        this.trade(event, stamp);
        return this.orderFold.apply(event, stamp);
      case 'ResolutionChanged':
        this.resolution(event, stamp);
        return this.marketFold.apply(event, stamp);
      case 'TradingPolicySet':
        return this.appended.policies.add(...tradingPolicyCells(event, stamp));
      case 'AllowancePolicySet':
        return this.appended.allowances.add(...allowancePolicyCells(event, stamp));
      default:
        this.orderFold.apply(event, stamp);
        this.marketFold.apply(event, stamp);
    }
  }

  private trade(event: TradeExecuted, { sequence, at }: Stamp): void {
    const { tradeId, marketId, contract, priceTicks, quantity, takerSide } = event;
    const { takerOrderId, takerId, makerOrderId, makerId } = event;
    const { trades } = this.appended;
    const parties = [takerOrderId, takerId, makerOrderId, makerId];
    trades.add(tradeId, marketId, contract, priceTicks, quantity, takerSide, ...parties, sequence, at);
  }

  private post({ kind, reference, entries }: Posted, { sequence, at }: Stamp): void {
    this.posting++;
    for (const { account, amountMilli, balanceMilli } of entries) {
      this.line++;
      this.appended.entries.add(
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

  private position({ memberId, marketId, contract, quantity }: PositionChanged): void {
    this.positions.set(`${memberId}/${marketId}/${contract}`, [memberId, marketId, contract, quantity]);
  }

  /** A command may change a price more than once, as when an order expires before it: the last one counts. */
  private price(event: PriceChanged): void {
    const { marketId, contract } = event;
    const known = this.prices.findIndex(
      (other) => other.marketId === marketId && other.contract === contract,
    );
    if (known < 0) this.prices.push(event);
    else this.prices[known] = event;
  }

  private addPrices({ sequence, at }: Stamp): void {
    if (this.prices.length > 1)
      this.prices.sort((a, b) => a.marketId - b.marketId || a.contract - b.contract);
    for (const event of this.prices) {
      const { marketId, contract, priceHalfTicks, bestBidTicks, bestAskTicks, lastTradeTicks } = event;
      const figures = [priceHalfTicks, bestBidTicks, bestAskTicks, lastTradeTicks];
      this.appended.prices.add(marketId, contract, sequence, at, ...figures);
    }
    this.prices.length = 0;
  }

  private resolution(event: ResolutionChanged, { sequence, at }: Stamp): void {
    const { marketId, status, actorId, payoutTicks, isVoid, evidenceId, challengeEndsAt, stakeMilli } = event;
    const said = [status, actorId, payoutTicks, isVoid, evidenceId, challengeEndsAt, stakeMilli];
    this.appended.resolutions.add(marketId, sequence, at, ...said);
  }
}

/** Of the tables whose rows stay as they are. */
function newBatches() {
  return {
    trades: new ColumnBatch(TRADE),
    entries: new ColumnBatch(ENTRY),
    prices: new ColumnBatch(PRICE_POINT),
    resolutions: new ColumnBatch(RESOLUTION),
    policies: new ColumnBatch(TRADING_POLICY),
    allowances: new ColumnBatch(ALLOWANCE_POLICY),
  };
}

function batchOf(table: Table, rows: Iterable<readonly Cell[]>): ColumnBatch {
  const batch = new ColumnBatch(table);
  for (const row of rows) batch.add(...row);
  return batch;
}
