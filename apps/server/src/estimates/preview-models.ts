import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import { formatShares, formatTokens } from '@openfloor/money';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { InjectExchange } from '../exchange/tokens.js';
import { MarketWords } from '../markets/market-words.js';
import { halfTicksText, ticksText } from '../markets/price-text.js';
import type { Belief } from './estimate-order.js';
import type { EstimatePreviewModel } from './estimate-preview.model.js';
import type { Planned, Wanted } from './plan-orders.js';
import { figuresOf } from './preview-figures.js';
import { hiddenWords, previewWords, RATING_WORDS } from './preview-words.js';

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
    const figures = figuresOf(wanted, plan, this.shares(wanted));
    const { filled, resting, costMilli, otherOwned, newPriceHalfTicks } = figures;
    const headline = this.ideas.find(market.ideaId)?.headline ?? 'ADOPTED';
    return {
      side: 'BUY',
      contract: this.words.contract(market, contract),
      shares: formatShares(filled + resting),
      price: ticksText(priceTicks),
      cost: formatTokens(costMilli),
      hold: formatTokens(figures.holdMilli),
      winnings: formatTokens(MILLI_PER_TOKEN * Math.max(0, filled + resting - otherOwned)),
      loss: formatTokens(figures.filledLossMilli + figures.restLossMilli),
      sealed: figures.sealed,
      newPrice: newPriceHalfTicks === null ? null : halfTicksText(newPriceHalfTicks),
      words: previewWords(figures, headline),
    };
  }

  private shares({ memberId, market }: Wanted): readonly number[] {
    const positions = this.exchange.view.positionsOf(memberId);
    return positions.find(({ marketId }) => marketId === market.marketId)?.shares ?? [];
  }
}
