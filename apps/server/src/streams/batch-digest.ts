import { type ExchangeEvent, OrderFold, type OrderView, type TradeExecuted } from '@openfloor/exchange';
import type { CommittedBatch } from '@openfloor/journal';

export interface TimedTrade {
  readonly trade: TradeExecuted;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What one commit means to those who watch. */
export interface BatchDigest {
  readonly epoch: number;
  readonly sequence: number;
  /** By market, in the order in which they happened. */
  readonly trades: ReadonlyMap<number, readonly TimedTrade[]>;
  /** By member: every order that changed, as it is after the commit; none where only the balance changed. */
  readonly members: ReadonlyMap<number, readonly OrderView[]>;
  /** Markets of whose books one changed: by an order, by a quote of the house, or because they came into sight. */
  readonly books: ReadonlySet<number>;
  /** Markets whose price or state changed. */
  readonly prices: ReadonlySet<number>;
}

/** Sorts the events of committed batches by who watches what. Follows orders, of which most events tell the id only. */
export class BatchDigester {
  private changed: OrderView[] = [];
  private readonly fold = new OrderFold((order) => this.changed.push(order));

  /** @param resting the orders that wait when the first batch comes */
  constructor(resting: Iterable<OrderView>) {
    this.fold.load(resting);
  }

  digest(batch: CommittedBatch): BatchDigest {
    const trades = new Map<number, TimedTrade[]>();
    const prices = new Set<number>();
    const touched = new Set<number>();
    const quoted = new Set<number>();
    this.changed = [];
    for (const { events, stamp } of batch.commands) {
      for (const event of events) {
        this.fold.apply(event, stamp);
        if (event.type === 'TradeExecuted') gather(trades, event.marketId, { trade: event, at: stamp.at });
        if (movesPrice(event)) prices.add(event.marketId);
        if (movesQuotes(event)) quoted.add(event.marketId);
        if (movesBalance(event)) touched.add(event.memberId);
      }
    }
    const books = new Set([...quoted, ...this.changed.map(({ marketId }) => marketId)]);
    const members = this.byMember(touched);
    return { epoch: batch.epoch, sequence: batch.toSequence, trades, members, books, prices };
  }

  private byMember(touched: ReadonlySet<number>): Map<number, OrderView[]> {
    const latest = new Map<number, OrderView>();
    for (const order of this.changed) {
      latest.delete(order.orderId); // orders come in the order of their last change
      latest.set(order.orderId, order);
    }
    const members = new Map<number, OrderView[]>([...touched].map((memberId) => [memberId, []]));
    for (const order of latest.values()) gather(members, order.memberId, order);
    return members;
  }
}

function gather<Item>(lists: Map<number, Item[]>, key: number, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

type PriceEvent = Extract<ExchangeEvent, { type: 'PriceChanged' | 'MarketStateChanged' | 'MarketListed' }>;
const movesPrice = (event: ExchangeEvent): event is PriceEvent =>
  event.type === 'PriceChanged' || event.type === 'MarketStateChanged' || event.type === 'MarketListed';

/** The house quotes while a market is open, and orders are seen once they are not sealed any more. */
type QuoteEvent = Extract<ExchangeEvent, { type: 'HouseChanged' | 'MarketStateChanged' | 'AuctionHeld' }>;
const movesQuotes = (event: ExchangeEvent): event is QuoteEvent =>
  event.type === 'HouseChanged' || event.type === 'MarketStateChanged' || event.type === 'AuctionHeld';

/** Besides orders: allowances, shares that were traded or paid, and what happens to the account. */
type BalanceEvent = Extract<
  ExchangeEvent,
  { type: 'AllowanceCredited' | 'PositionChanged' | 'MemberStatusChanged' }
>;
const movesBalance = (event: ExchangeEvent): event is BalanceEvent =>
  event.type === 'AllowanceCredited' ||
  event.type === 'PositionChanged' ||
  event.type === 'MemberStatusChanged';
