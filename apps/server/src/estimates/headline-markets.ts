import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { InjectExchange } from '../exchange/tokens.js';
import { decodeId } from '../graphql/global-id.js';
import { MarketWords } from '../markets/market-words.js';
import type { Refusable } from './estimate-sentences.js';

type Found =
  | { readonly ok: true; readonly market: MarketView }
  | { readonly ok: false; readonly code: Refusable };

const refuse = (code: Refusable): Found => ({ ok: false, code });

const NOT_NOW: Partial<Record<MarketView['state'], Refusable>> = {
  draft: 'MARKET_NOT_OPENED',
  halted: 'MARKET_HALTED',
  closed: 'MARKET_CLOSED',
  settling: 'MARKET_CLOSED',
  settled: 'MARKET_CLOSED',
};

/** The markets in which members can say what they believe: headlines, from the opening auction to the close. */
@Injectable()
export class HeadlineMarkets {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly words: MarketWords,
  ) {}

  /** Where the member can give an estimate now. */
  toEstimate(memberId: number, globalId: string): Found {
    const found = this.find(globalId);
    if (!found.ok) return found;
    const { view } = this.exchange;
    const member = view.member(memberId);
    if (member === undefined) return refuse('UNKNOWN_MEMBER');
    if (member.status !== 'active')
      return refuse(member.status === 'left' ? 'MEMBER_LEFT' : 'MEMBER_SUSPENDED');
    if (!member.trading) return refuse('NO_TRADING_ACCOUNT');
    const code = view.halted ? 'EXCHANGE_HALTED' : NOT_NOW[found.market.state];
    return code === undefined ? found : refuse(code);
  }

  /** Where an estimate can be taken back: also while trading is stopped, but not once it is over. */
  toWithdraw(globalId: string): Found {
    const found = this.find(globalId);
    if (!found.ok || found.market.state === 'halted') return found;
    const code = NOT_NOW[found.market.state];
    return code === undefined ? found : refuse(code);
  }

  private find(globalId: string): Found {
    const marketId = decodeId('Market', globalId);
    const market = marketId === null ? undefined : this.exchange.view.market(marketId);
    if (market === undefined) return refuse('UNKNOWN_MARKET');
    if (!this.words.isHeadline(market) || market.contracts !== 2) return refuse('NOT_A_HEADLINE');
    return { ok: true, market };
  }
}
