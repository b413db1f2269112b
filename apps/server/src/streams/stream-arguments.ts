import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { SENTENCES } from '../answers/sentences.js';
import { badInput } from '../graphql/bad-input.js';
import { decodeId } from '../graphql/global-id.js';
import { type ContractOfMarket } from '../markets/book-reader.js';
import { MarketBoard } from '../markets/market-board.js';
import type { StreamPositionInput } from './models/stream-position.input.js';

const MOST_MARKETS = 1_000;
const MOST_IDEAS = 1_000;
const LEVELS = { least: 1, most: 50 };
const PER_SECOND = { least: 1, most: 10 };
const SECOND_MS = 1_000;

/** A `StreamPosition`, read. */
export interface ResumePoint {
  readonly epoch: number;
  readonly sequence: number;
}

/** Reads what a subscription was asked for with. What cannot be is refused as an error of the request. */
@Injectable()
export class StreamArguments {
  constructor(private readonly markets: MarketBoard) {}

  /** @throws UNKNOWN_MARKET */
  market(globalId: string): number {
    const market = this.markets.view(globalId);
    if (market !== undefined) return market.marketId;
    throw new GraphQLError(SENTENCES.UNKNOWN_MARKET, { extensions: { code: 'UNKNOWN_MARKET' } });
  }

  /** Each once, by number; null for all. */
  someMarkets(globalIds: readonly string[] | null): number[] | null {
    if (globalIds === null) return null;
    if (globalIds.length === 0 || globalIds.length > MOST_MARKETS)
      throw badInput(`Name 1 to ${MOST_MARKETS} markets, or none at all for every market.`);
    return [...new Set(globalIds.map((id) => this.market(id)))].sort((a, b) => a - b);
  }

  /** Each once, by number; null for all. Of one that there is not, nothing will be told. */
  someIdeas(globalIds: readonly string[] | null): number[] | null {
    if (globalIds === null) return null;
    if (globalIds.length === 0 || globalIds.length > MOST_IDEAS)
      throw badInput(`Name 1 to ${MOST_IDEAS} ideas, or none at all for every idea.`);
    const ids = globalIds.map((id) => decodeId('Idea', id)).filter((id) => id !== null);
    if (ids.length < globalIds.length) throw badInput('`ideaIds` has something that is no id of an idea.');
    return [...new Set(ids)].sort((a, b) => a - b);
  }

  /** @throws UNKNOWN_MARKET or UNKNOWN_CONTRACT */
  book(globalId: string, contract: string | null): ContractOfMarket {
    const marketId = this.market(globalId);
    return { marketId, contract: this.markets.contractIndex(marketId, contract) };
  }

  levels(levels: number): number {
    return within(levels, LEVELS, 'levels');
  }

  paceMs(maxPerSecond: number): number {
    return Math.ceil(SECOND_MS / within(maxPerSecond, PER_SECOND, 'maxPerSecond'));
  }

  after(position: StreamPositionInput | null): ResumePoint | null {
    if (position === null) return null;
    const { epoch, sequence } = position;
    if (/^\d{1,15}$/.test(sequence)) return { epoch, sequence: Number(sequence) };
    throw badInput('`after.sequence` is the sequence of a message, a whole number as text.');
  }
}

function within(value: number, { least, most }: { least: number; most: number }, name: string): number {
  if (value >= least && value <= most) return value;
  throw badInput(`\`${name}\` is a number from ${least} to ${most}.`);
}
