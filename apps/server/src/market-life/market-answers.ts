import { Injectable } from '@nestjs/common';
import { type MarketId, marketId } from '@openfloor/kernel';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { rejection } from '../answers/sentences.js';
import type { Outcome } from '../answers/submit-keyed.js';
import { decodeId } from '../graphql/global-id.js';
import { MarketBoard } from '../markets/market-board.js';
import type { MarketChangedModel } from './market-change.model.js';

/** Answers to commands about a market: the market as it is now, or why nothing was done. */
@Injectable()
export class MarketAnswers {
  constructor(private readonly markets: MarketBoard) {}

  of(id: MarketId, outcome: Outcome): MarketChangedModel | CommandRejectedModel {
    if (!outcome.ok) return rejection(outcome.code);
    const market = this.markets.find(id);
    if (market === null) return rejection('UNKNOWN_MARKET');
    return { market, sequence: String(outcome.taken.sequence) };
  }
}

/** The market of an id of the API; null for whatever is not the id of a market. */
export function marketOfId(globalId: string): MarketId | null {
  const id = decodeId('Market', globalId);
  return id === null ? null : marketId(id);
}
