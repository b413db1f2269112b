import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { safeInteger } from '@openfloor/kernel';
import type { EntityManager } from 'typeorm';
import { NotDone } from '../answers/not-done.js';
import type { EstimateVerdict } from '../database/entities/estimate.js';
import { InjectExchange } from '../exchange/tokens.js';
import { Exposures } from '../exposure/exposures.js';
import { isSealed } from '../markets/sealed.js';
import { YES } from './estimate-order.js';
import type { Refusable } from './estimate-sentences.js';
import { parseChance, parseStake } from './estimate-terms.js';
import { HeadlineMarkets } from './headline-markets.js';
import { PlanOrders, type Wanted } from './plan-orders.js';
import { StakesAtRisk } from './stakes-at-risk.js';
import { unseenRefusal } from './unseen-refusal.js';
import { chanceOfVerdict } from './verdict-chance.js';
import type { Wish, WishedOrder } from './wish.js';

/** An estimate as clients write it: with a chance of its own, or a verdict on the price, or what that came to. */
export interface Stated {
  readonly marketId: string;
  readonly chance?: string | null;
  readonly verdict?: EstimateVerdict | null;
  readonly stake?: string | null;
}

interface Said {
  readonly market: MarketView;
  readonly chancePermille: number;
  readonly stakeMilli: number;
  readonly verdict: EstimateVerdict | null;
  readonly seenHalfTicks: number | null;
}

interface Before {
  readonly id: string;
  readonly stake_milli: string;
  readonly order_id: string | null;
  readonly contract: number | null;
}

const refused = (code: Refusable): NotDone<Refusable> => new NotDone(code);

/** What a member wants with an estimate, checked. What is refused is thrown as NotDone. */
@Injectable()
export class WishEstimates {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly headlines: HeadlineMarkets,
    private readonly plans: PlanOrders,
    private readonly exposures: Exposures,
    private readonly risks: StakesAtRisk,
  ) {}

  async estimate(manager: EntityManager, memberId: number, stated: Stated): Promise<Wish> {
    const said = this.said(memberId, stated);
    const before = await standingOf(manager, { memberId, marketId: said.market.marketId });
    const replaces = this.openOrderOf(memberId, before);
    if (stated.verdict != null && said.stakeMilli === 0) await this.refuseOverStake(memberId, said, before);
    const { market, verdict, ...figures } = said;
    return {
      memberId,
      marketId: market.marketId,
      ...figures,
      verdict,
      beforeExposure: !this.exposures.isExposed(memberId, market.marketId),
      order: said.stakeMilli === 0 ? null : await this.order(memberId, said, replaces),
      replaces,
    };
  }

  async withdrawal(manager: EntityManager, memberId: number, globalId: string): Promise<Wish> {
    const found = this.headlines.toWithdraw(globalId);
    if (!found.ok) throw refused(found.code);
    const { marketId } = found.market;
    const before = await standingOf(manager, { memberId, marketId });
    if (before === null) throw refused('NO_ESTIMATE');
    const nothing = { chancePermille: null, stakeMilli: 0, verdict: null, seenHalfTicks: null, order: null };
    const replaces = this.openOrderOf(memberId, before);
    return { memberId, marketId, ...nothing, beforeExposure: false, replaces };
  }

  /** The open order that a new estimate of the member would cancel; null: none. */
  async replacedBy(manager: Pick<EntityManager, 'query'>, place: Place): Promise<number | null> {
    return this.openOrderOf(place.memberId, await standingOf(manager, place));
  }

  /** What was stated, in figures. @throws its refusal as NotDone */
  said(memberId: number, { marketId, stake, ...belief }: Stated): Said {
    const found = this.headlines.toEstimate(memberId, marketId);
    if (!found.ok) throw refused(found.code);
    const { market } = found;
    const seenHalfTicks = this.seen(memberId, market);
    const amount = parseStake(stake);
    if (!amount.ok) throw refused(amount.code);
    return { market, ...believed(belief, seenHalfTicks), stakeMilli: amount.value, seenHalfTicks };
  }

  wanted(memberId: number, said: Said, replaces: number | null): Wanted {
    const { market, chancePermille, stakeMilli, verdict } = said;
    const belief = { chancePermille, stakeMilli, rests: verdict === 'ABOUT_RIGHT' };
    return { memberId, market, belief, replaces };
  }

  /** null where there is none, or the member has not been shown it. */
  private seen(memberId: number, market: MarketView): number | null {
    const { marketId } = market;
    const isKept =
      isSealed(market) ||
      !this.exposures.isExposed(memberId, marketId) ||
      this.exposures.isHiddenFrom({ memberId }, marketId);
    return isKept ? null : (market.priceHalfTicks[YES] ?? null);
  }

  private async order(memberId: number, said: Said, replaces: number | null): Promise<WishedOrder> {
    const { marketId } = said.market;
    if (this.exposures.isHiddenFrom({ memberId }, marketId)) {
      const code = unseenRefusal(said, this.exchange.view.balance(memberId).cashMilli);
      if (code !== null) throw refused(code);
    }
    const wanted = this.wanted(memberId, said, replaces);
    const plan = await this.plans.plan(wanted);
    if (plan.ok && (await this.plans.isWithinRate(wanted, plan.order))) return plan.order;
    const code = plan.ok ? 'RATE_LIMITED' : plan.code;
    // The side goes by the price, and what is refused by the side: so a refusal tells of the price.
    if (code !== 'RESTRICTED') this.exposures.note(memberId, [marketId]);
    throw refused(code);
  }

  /** A press of a button does not take back what somebody has put tokens behind. */
  private async refuseOverStake(memberId: number, { market }: Said, before: Before | null): Promise<void> {
    if (before === null || safeInteger(before.stake_milli) === 0) return;
    const [risk] = await this.risks.of([{ memberId, marketId: market.marketId }]);
    const milli = before.contract === YES ? risk?.yesMilli : risk?.noMilli;
    if ((milli ?? 0) > 0) throw refused('ESTIMATE_STANDS');
  }

  private openOrderOf(memberId: number, before: Before | null): number | null {
    const orderId = before?.order_id == null ? null : safeInteger(before.order_id);
    const order = orderId === null ? undefined : this.exchange.view.openOrder(orderId);
    return order?.memberId === memberId && order.open > 0 ? order.orderId : null;
  }
}

/**
 * A verdict on a price that has moved since is an estimate of what it came to by the price that was shown: tokens go
 * behind what somebody has read, on no account behind another number.
 */
function believed(
  { chance, verdict = null }: Pick<Stated, 'chance' | 'verdict'>,
  seenHalfTicks: number | null,
): Pick<Said, 'chancePermille' | 'verdict'> {
  if (verdict !== null && seenHalfTicks === null) throw refused('PRICE_NOT_SEEN');
  const meant = verdict === null || seenHalfTicks === null ? null : chanceOfVerdict(verdict, seenHalfTicks);
  if (meant !== null && chance == null) return { chancePermille: meant, verdict };
  const stated = parseChance(chance ?? '');
  if (!stated.ok) throw refused(stated.code);
  return { chancePermille: stated.value, verdict: stated.value === meant ? verdict : null };
}

interface Place {
  readonly memberId: number;
  readonly marketId: number;
}

async function standingOf(
  manager: Pick<EntityManager, 'query'>,
  { memberId, marketId }: Place,
): Promise<Before | null> {
  const [row]: Before[] = await manager.query(
    `SELECT id, stake_milli, order_id, contract FROM estimate
     WHERE market_id = $1 AND member_id = $2 AND ended_at IS NULL`,
    [marketId, memberId],
  );
  return row ?? null;
}
