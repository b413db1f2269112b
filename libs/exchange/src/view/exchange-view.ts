import { isMirrored, YES } from '../contract.js';
import type { Stamp } from '../core.js';
import type { ExchangeEvent } from '../event.js';
import { DEFAULT_POLICY, type TradingPolicy } from '../policy.js';
import type { AllowancePolicy, ExchangeState } from '../state.js';
import { type DepthView, mergedLevels, mirroredDepth, NO_DEPTH } from './depth.js';
import { HouseQuotes } from './house-quotes.js';
import { isSealed, type MarketRecord } from './market-record.js';
import type { MarketView } from './market-view.js';
import { Markets } from './markets.js';
import { type BalanceView, Members, type MemberView, type PositionView } from './members.js';
import { OpenOrders } from './open-orders.js';
import type { OrderView } from './order-view.js';

/** Details that the core does not keep and the tables do. */
export interface ViewDetails {
  readonly orders: readonly OrderView[];
  readonly markets: readonly MarketRecord[];
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
  /** Trading stopped everywhere. */
  halted = false;
  /** Of the allowance; null before the first. */
  policy: AllowancePolicy | null = null;
  tradingPolicy: TradingPolicy = DEFAULT_POLICY;
  /** 0 as long as the defaults are in force. */
  tradingPolicyVersion = 0;
  private readonly marketsById = new Markets();
  private readonly members = new Members((marketId) => this.marketsById.contractsOf(marketId));
  private readonly orders = new OpenOrders((marketId) => this.marketsById.contractsOf(marketId));
  private readonly houseQuotes = new HouseQuotes();

  /** From a committed core state and the details of the tables at the same sequence. */
  static from(state: ExchangeState, details: ViewDetails): ExchangeView {
    const view = new ExchangeView();
    view.sequence = state.sequence;
    view.at = state.at;
    view.halted = state.halted;
    view.policy = state.policy;
    view.tradingPolicy = state.tradingPolicy;
    view.tradingPolicyVersion = state.tradingPolicyVersion;
    view.marketsById.load(state, details.markets, details.volumes);
    view.members.load(state);
    view.orders.load(details.orders);
    return view;
  }

  apply(events: readonly ExchangeEvent[], stamp: Stamp): void {
    this.sequence = stamp.sequence;
    this.at = stamp.at;
    for (const event of events) this.applyOne(event, stamp);
  }

  member(memberId: number): MemberView | undefined {
    return this.members.find(memberId);
  }

  allMembers(): IterableIterator<MemberView> {
    return this.members.all();
  }

  balance(memberId: number): BalanceView {
    return this.members.balance(memberId);
  }

  market(marketId: number): MarketView | undefined {
    return this.marketsById.find(marketId);
  }

  markets(): IterableIterator<MarketView> {
    return this.marketsById.all();
  }

  /**
   * What is offered for a contract, in its terms, best first: members' orders, and the house's quotes while the market
   * is open. Empty while orders are sealed.
   */
  depth(marketId: number, contract: number, levels: number): DepthView {
    const market = this.marketsById.record(marketId);
    if (market === undefined || isSealed(market)) return NO_DEPTH;
    if (isMirrored(market.contracts, contract)) return mirroredDepth(this.depth(marketId, YES, levels));
    const own = this.orders.depth(marketId, contract, levels);
    if (market.house === null || market.state !== 'open') return own;
    const quoted = (side: 'buy' | 'sell') => this.houseQuotes.levels(market, contract, side, levels);
    return {
      bids: mergedLevels('buy', levels, own.bids, quoted('buy')),
      asks: mergedLevels('sell', levels, own.asks, quoted('sell')),
    };
  }

  /** Markets in which the member owns shares, by id. */
  positionsOf(memberId: number): PositionView[] {
    return this.members.positionsOf(memberId);
  }

  /** Orders that rest, newest first. */
  openOrdersOf(memberId: number): OrderView[] {
    return this.orders.of(memberId);
  }

  /** Orders of all members that rest in the market, in no particular order. For what is made of them, never to be shown. */
  openOrdersIn(marketId: number): OrderView[] {
    return this.orders.in(marketId);
  }

  openOrder(orderId: number): OrderView | undefined {
    return this.orders.find(orderId);
  }

  /** The most frequent first. */
  private applyOne(event: ExchangeEvent, stamp: Stamp): void {
    switch (event.type) {
      case 'Posted':
        return this.members.post(event);
      case 'PositionChanged':
        return this.members.position(event);
      case 'PriceChanged':
        return this.marketsById.price(event, stamp);
      case 'TradeExecuted':
        this.marketsById.trade(event, stamp);
        return this.orders.apply(event, stamp);
      case 'OrderAccepted':
      case 'OrderRested':
      case 'OrderAmendAccepted':
      case 'OrderDecremented':
      case 'OrderCancelled':
        return this.orders.apply(event, stamp);
      case 'MemberRegistered':
        return this.members.register(event);
      case 'MemberStatusChanged':
      case 'AllowanceCredited':
        return this.members.change(event);
      case 'AllowancePolicySet': {
        const { amountMilli, periodMs, anchorAt, capMilli } = event;
        const policy = { amountMilli, periodMs, anchorAt, capMilli };
        this.members.renumber(this.policy, policy);
        this.policy = policy;
        return;
      }
      case 'TradingPolicySet':
        this.tradingPolicy = event.policy;
        this.tradingPolicyVersion = event.version;
        return;
      case 'ExchangeHaltChanged':
        this.halted = event.halted;
        return;
      default:
        return this.marketsById.apply(event, stamp);
    }
  }
}
