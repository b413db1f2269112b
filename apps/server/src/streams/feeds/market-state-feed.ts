import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { encodeId } from '../../graphql/global-id.js';
import { stateName } from '../../markets/market-state.js';
import { ticksText } from '../../markets/price-text.js';
import type { ResolutionStatus } from '../../resolution/resolution.model.js';
import type { Veil } from '../fan-out/audience.js';
import type { Feed, Span, Step } from '../fan-out/feed.js';
import type { MarketStatesChangedModel, MarketStatusModel } from '../models/market-states.model.js';
import type { CommittedNews } from '../news/committed-news.js';
import { STATES } from '../news/topics.js';
import { stateStamp } from './message-stamp.js';

/** The states of some markets, or of all. */
export class MarketStateFeed implements Feed<MarketStatesChangedModel> {
  readonly key: string;
  readonly memberId = null;
  readonly topics = [STATES];

  constructor(
    private readonly source: { readonly exchange: Exchange; readonly news: CommittedNews },
    private readonly marketIds: readonly number[] | null,
    readonly paceMs: number,
  ) {
    this.key = `states/${marketIds?.join() ?? 'all'}/${paceMs}`;
  }

  after(span: Span): Step<MarketStatesChangedModel> {
    const { lately } = this.source.news;
    const changed = this.markets().filter(({ marketId }) => lately.states.changedAfter(marketId, span.from));
    if (changed.length === 0) return { message: null, position: span.from };
    const states = changed.map(statusModel);
    return { message: { ...stateStamp(this.source.news, span), states }, position: span.upTo };
  }

  quiet(span: Span): MarketStatesChangedModel {
    return { ...stateStamp(this.source.news, span), states: [] };
  }

  /** That the price of a market moved too fast is not told where its price is not. */
  without(message: MarketStatesChangedModel, veil: Veil): MarketStatesChangedModel | null {
    const states = message.states.filter(
      ({ marketId }) => !this.source.news.pauses.isOf(marketId) || !veil.isMarketHidden(marketId),
    );
    return states.length === 0 && message.states.length > 0 ? null : { ...message, states };
  }

  private markets(): readonly MarketView[] {
    const { view } = this.source.exchange;
    if (this.marketIds === null) return [...view.markets()];
    return this.marketIds.flatMap((marketId) => view.market(marketId) ?? []);
  }
}

function statusModel(market: MarketView): MarketStatusModel {
  const { resolution, payoutTicks } = market;
  return {
    marketId: encodeId('Market', market.marketId),
    state: stateName(market.state),
    stateReason: market.reason,
    stateUntil: timeOrNull(market.until),
    closesAt: new Date(market.closesAt),
    flaggedAt: timeOrNull(market.flaggedAt),
    resolutionStatus: (resolution?.status.toUpperCase() as ResolutionStatus | undefined) ?? null,
    challengeEndsAt: timeOrNull(resolution?.challengeEndsAt ?? 0),
    payouts: payoutTicks.length === 0 ? null : payoutTicks.map(ticksText),
  };
}

const timeOrNull = (at: number): Date | null => (at === 0 ? null : new Date(at));
