import { invariant } from '@openfloor/kernel';
import { accountKind, accountOwner, cashAccount, heldAccount } from '@openfloor/ledger';
import type { Stamp } from '../core.js';
import type { ExchangeEvent, MarketState, Posted, PriceChanged, TradeExecuted } from '../event.js';
import { NO_QUOTE, priceHalfTicks, type Quote } from '../price.js';
import type { AllowancePolicy, ExchangeState, Market } from '../state.js';
import type { DepthLevel } from './depth.js';
import { OpenOrders } from './open-orders.js';
import type { OrderView } from './order-view.js';

export interface BalanceView {
  readonly cashMilli: number;
  readonly heldMilli: number;
}

export interface MemberView {
  readonly memberId: number;
  readonly trading: boolean;
  /** Newest allowance period that was used up; -1 before the first. */
  readonly lastPeriod: number;
}

/** A two-outcome market as everybody sees it. Prices are of YES. */
export interface MarketView {
  readonly marketId: number;
  readonly ideaId: number;
  readonly closesAt: number;
  readonly referenceTicks: number;
  readonly state: MarketState;
  /** Per contract; empty until settling. */
  readonly payoutTicks: readonly number[];
  readonly quote: Quote;
  readonly priceHalfTicks: number;
  /** Shares traded and trades since the view's counts were loaded. */
  readonly volume: number;
  readonly tradeCount: number;
  /** Sequence of the command that changed it last. */
  readonly sequence: number;
}

export interface PositionView {
  readonly marketId: number;
  /** Per contract. */
  readonly shares: readonly number[];
}

/** Details that the core does not keep and the tables do. */
export interface ViewDetails {
  readonly orders: readonly OrderView[];
  /** [market, shares traded, trades]. */
  readonly volumes: readonly (readonly [number, number, number])[];
}

/**
 * Law 7: what everybody reads. It takes a batch's events after the commit, so nothing is seen before it is
 * durable. Pure: a fold of events, started from a state that is committed.
 */
export class ExchangeView {
  sequence = 0;
  at = 0;
  policy: AllowancePolicy | null = null;
  private readonly members = new Map<number, MemberView>();
  private readonly balances = new Map<number, BalanceView>();
  private readonly marketsById = new Map<number, MarketView>();
  private readonly positions = new Map<number, Map<number, number[]>>();
  private readonly orders = new OpenOrders();

  /** From a committed core state and the details of the tables at the same sequence. */
  static from(state: ExchangeState, details: ViewDetails): ExchangeView {
    const view = new ExchangeView();
    view.sequence = state.sequence;
    view.at = state.at;
    view.policy = state.policy;
    for (const { id, trading, lastPeriod } of state.members.values()) {
      view.members.set(id, { memberId: id, trading, lastPeriod });
      const cashMilli = state.ledger.balance(cashAccount(id));
      view.balances.set(id, { cashMilli, heldMilli: state.ledger.balance(heldAccount(id)) });
    }
    const volumes = new Map(details.volumes.map(([id, volume, tradeCount]) => [id, { volume, tradeCount }]));
    for (const market of state.markets.values()) view.loadMarket(market, state, volumes.get(market.id));
    view.orders.load(details.orders);
    return view;
  }

  apply(events: readonly ExchangeEvent[], stamp: Stamp): void {
    this.sequence = stamp.sequence;
    this.at = stamp.at;
    for (const event of events) this.applyOne(event, stamp);
  }

  member(memberId: number): MemberView | undefined {
    return this.members.get(memberId);
  }

  allMembers(): IterableIterator<MemberView> {
    return this.members.values();
  }

  balance(memberId: number): BalanceView {
    return this.balances.get(memberId) ?? { cashMilli: 0, heldMilli: 0 };
  }

  market(marketId: number): MarketView | undefined {
    return this.marketsById.get(marketId);
  }

  markets(): IterableIterator<MarketView> {
    return this.marketsById.values();
  }

  /** Levels of YES, best first. */
  depth(marketId: number, levels: number): { bids: DepthLevel[]; asks: DepthLevel[] } {
    return this.orders.depth(marketId, levels);
  }

  /** Markets in which the member owns shares, by id. */
  positionsOf(memberId: number): PositionView[] {
    const owned = [...(this.positions.get(memberId) ?? [])];
    return owned
      .map(([marketId, shares]) => ({ marketId, shares: [...shares] }))
      .sort((a, b) => a.marketId - b.marketId);
  }

  /** Orders that rest, newest first. */
  openOrdersOf(memberId: number): OrderView[] {
    return this.orders.of(memberId);
  }

  openOrder(orderId: number): OrderView | undefined {
    return this.orders.find(orderId);
  }

  private applyOne(event: ExchangeEvent, stamp: Stamp): void {
    if (event.type === 'TradeExecuted') this.traded(event, stamp);
    this.orders.apply(event, stamp);
    switch (event.type) {
      case 'MemberRegistered':
        this.members.set(event.memberId, {
          memberId: event.memberId,
          trading: event.trading,
          lastPeriod: -1,
        });
        break;
      case 'AllowancePolicySet': {
        const { type: _, ...policy } = event;
        this.policy = policy;
        break;
      }
      case 'AllowanceCredited': {
        const member = this.members.get(event.memberId);
        if (member) this.members.set(event.memberId, { ...member, lastPeriod: event.period });
        break;
      }
      case 'MarketListed':
        this.listed(event, stamp);
        break;
      case 'MarketStateChanged':
        this.changeMarket(event.marketId, stamp, { state: event.state, payoutTicks: event.payoutTicks });
        break;
      case 'PriceChanged':
        this.priced(event, stamp);
        break;
      case 'PositionChanged':
        this.positioned(event);
        break;
      case 'Posted':
        this.posted(event);
        break;
      default:
    }
  }

  private loadMarket(market: Market, state: ExchangeState, volume = { volume: 0, tradeCount: 0 }): void {
    const quote = market.quotes[0] ?? NO_QUOTE;
    this.marketsById.set(market.id, {
      marketId: market.id,
      ideaId: market.ideaId,
      closesAt: market.closesAt,
      referenceTicks: market.referenceTicks,
      state: market.state,
      payoutTicks: market.settlement?.payoutTicks ?? [],
      quote,
      priceHalfTicks: priceHalfTicks(quote, market.referenceTicks),
      ...volume,
      sequence: state.sequence,
    });
    for (const { memberId, shares } of market.stakes.values()) {
      if (shares.some((quantity) => quantity > 0)) this.ownedBy(memberId).set(market.id, [...shares]);
    }
  }

  private listed(event: Extract<ExchangeEvent, { type: 'MarketListed' }>, { sequence }: Stamp): void {
    const { marketId, ideaId, closesAt, referenceTicks } = event;
    const terms = { marketId, ideaId, closesAt, referenceTicks };
    const untraded = { quote: NO_QUOTE, priceHalfTicks: 2 * referenceTicks, volume: 0, tradeCount: 0 };
    this.marketsById.set(marketId, { ...terms, ...untraded, state: 'open', payoutTicks: [], sequence });
  }

  private changeMarket(marketId: number, { sequence }: Stamp, change: Partial<MarketView>): void {
    const market = this.marketsById.get(marketId);
    invariant(market !== undefined, `market ${marketId} changes without having been listed`);
    this.marketsById.set(marketId, { ...market, ...change, sequence });
  }

  private priced(event: PriceChanged, stamp: Stamp): void {
    const { bestBidTicks, bestAskTicks, lastTradeTicks } = event;
    const quote = { bestBidTicks, bestAskTicks, lastTradeTicks };
    this.changeMarket(event.marketId, stamp, { quote, priceHalfTicks: event.priceHalfTicks });
  }

  private traded(event: TradeExecuted, stamp: Stamp): void {
    const market = this.marketsById.get(event.marketId);
    if (market === undefined) return;
    const { volume, tradeCount } = market;
    this.changeMarket(event.marketId, stamp, { volume: volume + event.quantity, tradeCount: tradeCount + 1 });
  }

  private positioned(event: Extract<ExchangeEvent, { type: 'PositionChanged' }>): void {
    const owned = this.ownedBy(event.memberId);
    const shares = owned.get(event.marketId) ?? [0, 0];
    shares[event.contract] = event.quantity;
    if (shares.some((quantity) => quantity > 0)) owned.set(event.marketId, shares);
    else owned.delete(event.marketId);
  }

  private posted(event: Posted): void {
    for (const { account, balanceMilli } of event.entries) {
      const kind = accountKind(account);
      const memberId = accountOwner(account);
      if (kind === 'cash')
        this.balances.set(memberId, { ...this.balance(memberId), cashMilli: balanceMilli });
      if (kind === 'held')
        this.balances.set(memberId, { ...this.balance(memberId), heldMilli: balanceMilli });
    }
  }

  private ownedBy(memberId: number): Map<number, number[]> {
    const known = this.positions.get(memberId);
    if (known !== undefined) return known;
    const owned = new Map<number, number[]>();
    this.positions.set(memberId, owned);
    return owned;
  }
}
