import type { Side } from '@openfloor/matching';
import { House } from '../house/house.js';
import type { DepthLevel } from './depth.js';
import type { MarketRecord } from './market-record.js';

interface Ladder {
  readonly count: number;
  readonly levels: readonly DepthLevel[];
}

/**
 * The levels that houses quote, worked out when somebody looks (which takes long) and kept until the house's shares
 * change: each change comes with an array of its own.
 */
export class HouseQuotes {
  private readonly houses = new Map<number, House>();
  private readonly ladders = new WeakMap<readonly number[], Map<string, Ladder>>();

  /** Best first; nothing where there is no house. */
  levels(market: MarketRecord, contract: number, side: Side, count: number): readonly DepthLevel[] {
    if (market.house === null) return [];
    const { shares } = market.house;
    const known = this.ladders.get(shares) ?? new Map<string, Ladder>();
    this.ladders.set(shares, known);
    const key = `${side} ${contract}`;
    const ladder = known.get(key);
    if (ladder !== undefined && ladder.count >= count) return ladder.levels.slice(0, count);
    // Who sells meets the house's bids.
    const takerSide = side === 'buy' ? 'sell' : 'buy';
    const quotes = this.houseOf(market).levels(shares, contract, takerSide, count);
    const levels = quotes.map(({ priceTicks, quantity }) => ({ priceTicks, quantity, orders: 0 }));
    known.set(key, { count, levels });
    return levels;
  }

  private houseOf({ marketId, contracts, house }: MarketRecord): House {
    const known = this.houses.get(marketId);
    if (known !== undefined) return known;
    const made = new House({ contracts, subsidyMilli: house?.subsidyMilli ?? 0 });
    this.houses.set(marketId, made);
    return made;
  }
}
