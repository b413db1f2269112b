import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import { formatShares, formatTokens } from '@openfloor/money';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { InjectExchange } from '../exchange/tokens.js';
import { MarketWords } from '../markets/market-words.js';
import { halfTicksText, ticksText } from '../markets/price-text.js';
import { isSealed } from '../markets/sealed.js';
import { type Belief, YES } from './estimate-order.js';
import type { EstimatePreviewModel } from './estimate-preview.model.js';
import type { Planned, Wanted } from './plan-orders.js';
import { hiddenWords, type PreviewFigures, previewWords, RATING_WORDS } from './preview-words.js';

/** What of a preview would tell the price. */
const UNTOLD = {
  side: null,
  contract: null,
  shares: null,
  price: null,
  cost: null,
  hold: null,
  winnings: null,
  newPrice: null,
  sealed: false,
} as const;

/** Previews of estimates as the API tells them. */
@Injectable()
export class PreviewModels {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly words: MarketWords,
    private readonly ideas: IdeaCatalogue,
  ) {}

  rating(): EstimatePreviewModel {
    return { ...UNTOLD, loss: '0', words: RATING_WORDS };
  }

  /** For whom the price is kept from. */
  hidden({
    stakeMilli,
    chancePermille,
  }: Pick<Belief, 'stakeMilli' | 'chancePermille'>): EstimatePreviewModel {
    return { ...UNTOLD, loss: formatTokens(stakeMilli), words: hiddenWords(stakeMilli, chancePermille) };
  }

  of(wanted: Wanted, plan: Planned): EstimatePreviewModel {
    const { market } = wanted;
    const { priceTicks, contract } = plan.order;
    const figures = figuresOf(wanted, plan, this.owned(wanted, contract));
    const { filled, resting, costMilli, lossMilli, newPriceHalfTicks } = figures;
    const headline = this.ideas.find(market.ideaId)?.headline ?? 'ADOPTED';
    return {
      side: 'BUY',
      contract: this.words.contract(market, contract),
      shares: formatShares(filled + resting),
      price: ticksText(priceTicks),
      cost: formatTokens(costMilli),
      hold: formatTokens(Math.max(0, lossMilli - Math.max(0, costMilli))),
      winnings: formatTokens(MILLI_PER_TOKEN * (filled + resting)),
      loss: formatTokens(lossMilli),
      sealed: figures.sealed,
      newPrice: newPriceHalfTicks === null ? null : halfTicksText(newPriceHalfTicks),
      words: previewWords(figures, headline),
    };
  }
  private owned({ memberId, market }: Wanted, contract: number): number {
    const positions = this.exchange.view.positionsOf(memberId);
    return positions.find(({ marketId }) => marketId === market.marketId)?.shares[contract] ?? 0;
  }
}

/** Where what goes first hides what it would do, all of it is taken to wait. */
function figuresOf(wanted: Wanted, { order, preview }: Planned, owned: number): PreviewFigures {
  const { market } = wanted;
  const { filled, resting, costMilli } = preview ?? { filled: 0, resting: order.quantity, costMilli: 0 };
  return {
    contract: order.contract === YES ? 'YES' : 'NO',
    filled,
    resting,
    costMilli,
    lossMilli: Math.max(0, costMilli) + order.priceTicks * resting,
    sealed: isSealed(market),
    owned,
    priceHalfTicks: market.priceHalfTicks[YES] ?? 0,
    newPriceHalfTicks: newPrice(wanted, preview),
  };
}

/** Where it only waits in the place of another order, that one still holds the price up. */
function newPrice({ market, replaces }: Wanted, preview: Planned['preview']): number | null {
  if (preview === null || isSealed(market)) return null;
  return preview.filled === 0 && replaces !== null ? null : preview.priceHalfTicks;
}
