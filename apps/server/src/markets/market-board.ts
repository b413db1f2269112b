import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { formatShares } from '@openfloor/money';
import { GraphQLError } from 'graphql';
import { SENTENCES } from '../answers/sentences.js';
import { InjectExchange } from '../exchange/tokens.js';
import { decodeId, encodeId } from '../graphql/global-id.js';
import { indexOfContract } from './contract-names.js';
import { houseModel } from './house-model.js';
import type { MarketModel } from './market.model.js';
import type { MarketContractModel } from './market-contract.model.js';
import { stateName } from './market-state.js';
import { MarketStats } from './market-stats.js';
import { MarketWords } from './market-words.js';
import { ticksText, ticksTextOrNull } from './price-text.js';
import { quoteFields } from './quote-fields.js';

/** What the argument of that name means. */
export const ABOUT_CONTRACT = 'The contract by its name; left out: the first.';

/** Markets as the API tells them, from memory: committed view, words and figures read ahead. */
@Injectable()
export class MarketBoard {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly words: MarketWords,
    private readonly stats: MarketStats,
  ) {}

  find(marketId: number): MarketModel | null {
    const market = this.exchange.view.market(marketId);
    return market === undefined ? null : this.of(market);
  }

  /** By an id of the API; undefined for whatever is not the id of a market. */
  view(globalId: string): MarketView | undefined {
    const marketId = decodeId('Market', globalId);
    return marketId === null ? undefined : this.exchange.view.market(marketId);
  }

  /**
   * The contract of that name, or for null the first.
   * @throws UNKNOWN_CONTRACT as an error of the request
   */
  contractIndex(marketId: number, name: string | null | undefined): number {
    if (name === null || name === undefined) return 0;
    const market = this.exchange.view.market(marketId);
    const index = market === undefined ? null : indexOfContract(this.words.contractsOf(market), name);
    if (index !== null) return index;
    const code = 'UNKNOWN_CONTRACT';
    throw new GraphQLError(SENTENCES[code], { extensions: { code } });
  }

  /** Property by property: hundreds are made for a list, and an object that starts with a spread is slow to make. */
  of(market: MarketView): MarketModel {
    const quote = quoteFields(market, 0, this.stats);
    const { words } = this;
    const contracts = () => this.contracts(market);
    return {
      marketId: market.marketId,
      id: encodeId('Market', market.marketId),
      ideaId: encodeId('Idea', market.ideaId),
      headline: words.isHeadline(market),
      question: words.question(market),
      get criteria() {
        return words.criteria(market);
      },
      get contracts() {
        return contracts();
      },
      state: stateName(market.state),
      stateReason: market.reason,
      stateUntil: timeOrNull(market.until),
      closesAt: new Date(market.closesAt),
      price: quote.price,
      priceSource: quote.priceSource,
      bestBid: quote.bestBid,
      bestAsk: quote.bestAsk,
      lastTradePrice: quote.lastTradePrice,
      changeToday: quote.changeToday,
      sparkline: this.stats.sparkline(market),
      volume: formatShares(market.volume),
      tradeCount: market.tradeCount,
      auctionPrice: ticksTextOrNull(market.auction?.priceTicks ?? 0),
      auctionVolume: market.auction === null ? null : formatShares(market.auction.quantity),
      flaggedAt: timeOrNull(market.flaggedAt),
      payout: payoutText(market, 0),
      get house() {
        return houseModel(market);
      },
    };
  }

  private contracts(market: MarketView): MarketContractModel[] {
    return this.words.contractsOf(market).map(({ index, name }) => ({
      marketId: market.marketId,
      index,
      name,
      ...quoteFields(market, index, this.stats),
      referencePrice: ticksText(market.referenceTicks[index] ?? 0),
      payout: payoutText(market, index),
    }));
  }
}

/** null for 0, by which the core says that there is none. */
const timeOrNull = (at: number): Date | null => (at === 0 ? null : new Date(at));

function payoutText({ payoutTicks }: MarketView, contract: number): string | null {
  const payout = payoutTicks[contract];
  return payout === undefined ? null : ticksText(payout);
}
