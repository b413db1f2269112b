import { Injectable } from '@nestjs/common';
import type { DepthLevel } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { invariant } from '@openfloor/kernel';
import { formatShares } from '@openfloor/money';
import { InjectExchange } from '../exchange/tokens.js';
import { encodeId } from '../graphql/global-id.js';
import { pageSize } from '../graphql/page.js';
import { spendRead } from '../graphql/read-budget.js';
import type { BookLevelModel, BookModel } from './book.model.js';
import { MarketWords } from './market-words.js';
import { ticksText } from './price-text.js';

/** How many levels of a side may be asked for. */
const LEVELS = { usual: 10, most: 999 };
export const ABOUT_LEVELS = `How many levels a side: ${LEVELS.usual} unless something is said, and never more than ${LEVELS.most}.`;

export interface ContractOfMarket {
  readonly marketId: number;
  readonly contract: number;
}

/** The books as they are committed now. */
@Injectable()
export class BookReader {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly words: MarketWords,
  ) {}

  /** So many levels as a request asks for. What a house quotes at all of its prices takes a while to work out. */
  asked(book: ContractOfMarket, levels: number | null, request: object): BookModel {
    const size = pageSize(levels, LEVELS);
    if (size > LEVELS.usual) spendRead(request);
    return this.read(book, size);
  }

  /** So many of the best levels of a listed market's contract. */
  read({ marketId, contract }: ContractOfMarket, levels: number): BookModel {
    const { epoch, view } = this.exchange;
    const market = view.market(marketId);
    invariant(market !== undefined, `the book of market ${marketId} is asked for and there is none`);
    const { bids, asks } = view.depth(marketId, contract, levels);
    return {
      marketId: encodeId('Market', marketId),
      contract: this.words.contract(market, contract),
      epoch,
      sequence: String(view.sequence),
      bids: bids.map(levelModel),
      asks: asks.map(levelModel),
    };
  }
}

function levelModel({ priceTicks, quantity, orders }: DepthLevel): BookLevelModel {
  return { price: ticksText(priceTicks), quantity: formatShares(quantity), orders };
}
