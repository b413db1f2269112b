import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import type { AuditAct } from '../audit/audit-act.js';
import { AuditReader, type StoredRecord } from '../audit/audit-reader.js';
import { InjectExchange } from '../exchange/tokens.js';
import { MarketBoard } from '../markets/market-board.js';
import type { HaltedMarketModel } from './halted-market.model.js';

/** So many are told at once; more are halted only where everything is, and then one by one makes no sense. */
const MOST = 200;

/** What of an officer's acts stops a market, by the reason that it then has. */
const STOPS: Partial<Record<MarketView['reason'], readonly AuditAct[]>> = {
  OFFICER: ['HALT_MARKET'],
  FLAGGED: ['FLAG_MARKET'],
};

const subjectOf = ({ marketId }: MarketView): string => `Market:${marketId}`;

/** Where trading is stopped now, and by whom. */
@Injectable()
export class HaltedMarkets {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly markets: MarketBoard,
    private readonly records: AuditReader,
  ) {}

  /** By id; one statement for all of them. */
  async all(): Promise<HaltedMarketModel[]> {
    const halted = [...this.exchange.view.markets()]
      .filter(({ state }) => state === 'halted')
      .sort((a, b) => a.marketId - b.marketId)
      .slice(0, MOST);
    const acts = Object.values(STOPS).flat();
    const found = halted.length === 0 ? [] : await this.records.newestAbout(halted.map(subjectOf), acts);
    const bySubject = new Map(found.map((record) => [record.subject, record]));
    return halted.map((market) => this.model(market, bySubject.get(subjectOf(market))));
  }

  private model(market: MarketView, record: StoredRecord | undefined): HaltedMarketModel {
    const isBy = record !== undefined && STOPS[market.reason]?.includes(record.act) === true;
    return {
      market: this.markets.of(market),
      since: isBy ? new Date(record.at) : null,
      actor: isBy ? record.actor : null,
      reason: isBy ? record.words?.reason || null : null,
    };
  }
}
