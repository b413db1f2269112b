import { Injectable } from '@nestjs/common';
import type { DropCause, MarketView, OrderPreview } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { isWithinRate } from '../answers/command-rate.js';
import { InjectExchange } from '../exchange/tokens.js';
import { isSealed } from '../markets/sealed.js';
import { RestrictedTrading } from '../restrictions/restricted-trading.js';
import { type Belief, type EstimateOrder, estimateOrder, YES } from './estimate-order.js';
import type { Refusable } from './estimate-sentences.js';
import { commandOf, type WishedOrder } from './wish.js';

export interface Planned {
  readonly ok: true;
  readonly order: WishedOrder;
  /** null where only what is to be cancelled first keeps it from being known. */
  readonly preview: OrderPreview | null;
}

type Plan = Planned | { readonly ok: false; readonly code: Refusable };

export interface Wanted {
  readonly memberId: number;
  readonly market: MarketView;
  readonly belief: Belief;
  /** The open order that goes before this one comes; null: none does. */
  readonly replaces: number | null;
}

/** Refusals that may be due to the order that goes first. */
const MAY_BE_THE_OLD_ORDER: ReadonlySet<Refusable> = new Set<Refusable>([
  'INSUFFICIENT_FUNDS',
  'OPEN_ORDER_LIMIT',
  'POSITION_LIMIT',
  'INSIDER_LIMIT',
  'SELF_TRADE_IN_AUCTION',
  'OWN_ORDER_IN_THE_WAY',
]);

/** Which order a belief becomes, and what it would do now: by the plan that placing it follows. Changes nothing. */
@Injectable()
export class PlanOrders {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly restricted: RestrictedTrading,
  ) {}

  async plan(wanted: Wanted): Promise<Plan> {
    const { memberId, market, belief, replaces } = wanted;
    if (this.restricted.isRestricted(memberId, market.marketId)) return { ok: false, code: 'RESTRICTED' };
    const order = estimateOrder(belief, surroundingsOf(market));
    if (order === null) return { ok: false, code: 'STAKE_TOO_SMALL' };
    const waiting = await this.tried(wanted, waitingOrder(order));
    if (!waiting.ok)
      return replaces !== null && MAY_BE_THE_OLD_ORDER.has(waiting.code)
        ? { ok: true, order: waitingOrder(order), preview: null }
        : waiting;
    if (!order.crosses || waiting.preview === null || waiting.preview.resting > 0) return waiting;
    // All of it trades at once, at better prices than its own: so the stake pays for more.
    const spent = await this.tried(wanted, spendingOrder(order, belief.stakeMilli));
    return spent.ok ? spent : waiting;
  }

  /** Whether the member may send so much just now. */
  isWithinRate({ memberId, market }: Wanted, order: WishedOrder): Promise<boolean> {
    return isWithinRate(commandOf({ memberId, marketId: market.marketId }, order));
  }

  private async tried({ memberId, market }: Wanted, order: WishedOrder): Promise<Plan> {
    const preview = await this.exchange.preview(commandOf({ memberId, marketId: market.marketId }, order));
    if (preview.type === 'Rejected') return { ok: false, code: preview.code };
    if (preview.filled + preview.resting === 0) return { ok: false, code: nothingCode(preview.cause) };
    return { ok: true, order, preview };
  }
}

/** Why an order did nothing at all. */
export const nothingCode = (cause: DropCause): Refusable =>
  cause === 'SELF_TRADE' ? 'OWN_ORDER_IN_THE_WAY' : 'NOTHING_WOULD_TRADE';

function surroundingsOf(market: MarketView) {
  const quote = market.quotes[YES];
  return {
    sealed: isSealed(market),
    referenceTicks: market.referenceTicks[YES] ?? 0,
    bidTicks: quote?.bestBidTicks ?? 0,
    askTicks: quote?.bestAskTicks ?? 0,
  };
}

const waitingOrder = ({ contract, priceTicks, quantity }: EstimateOrder): WishedOrder => ({
  contract,
  priceTicks,
  quantity,
  budgetMilli: 0,
});

const spendingOrder = ({ contract, priceTicks }: EstimateOrder, budgetMilli: number): WishedOrder => ({
  contract,
  priceTicks,
  quantity: 0,
  budgetMilli,
});
