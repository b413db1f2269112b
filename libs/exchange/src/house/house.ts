import { MAX_PRICE_TICKS, MILLI_PER_TOKEN, MIN_PRICE_TICKS } from '@openfloor/kernel';
import type { Quote, Quoter, Side } from '@openfloor/matching';
import { CostCurve } from './cost-curve.js';
import { priceReaches } from './exact.js';
import { Ladder } from './ladder.js';
import { type HouseTerms, Liquidity, type Standing, standingOf, type Viewpoint } from './standing.js';

/**
 * The least that a market's house should be given, in milli-tokens: 100 tokens. With two contracts the first quotes
 * are then a tick from the middle and a share moves the price by less than two; with 10 tokens they are 9 ticks
 * from it, with one token 85, and with a thousandth there are none. The guarantee holds all the same.
 */
export const LEAST_SUBSIDY_MILLI = 100_000;

/**
 * A market's house: it quotes by the logarithmic market scoring rule (Hanson 2003), and its one state is what shares
 * it has, which the caller keeps. Everything here only reads, and gives the same on any machine (law 6).
 *
 * Guarantee: let its cash begin at the subsidy and change only by trades at quotes from here or at prices better for
 * the house, each from the shares as they then are, and by the sets that law 2 mints and merges. Then cash is always
 * at least C(-shares), the rule's cost function: every trade adds to it at least what it adds to C. As C(q) exceeds
 * every q_i, and one count of shares is 0, cash is never negative; and cash with what the shares pay, whatever
 * comes true, is not either: the house never loses more than the subsidy.
 */
export class House {
  private readonly liquidity: Liquidity;

  constructor(terms: HouseTerms) {
    this.liquidity = new Liquidity(terms);
  }

  /** The ladder that one order meets, for one plan: 'buy' sees what the house sells. Positive whole shares. */
  quoter(shares: readonly number[], contract: number, takerSide: Side): Quoter {
    const curve = this.curve({ shares, contract, takerSide }, standingOf(this.liquidity, shares, contract));
    return new Ladder(curve, takerSide);
  }

  /** The best bid and ask in ticks, 0 where there is none. The bid is always below the ask. */
  touch(shares: readonly number[], contract: number): { bidTicks: number; askTicks: number } {
    const standing = standingOf(this.liquidity, shares, contract);
    const ask = this.curve({ shares, contract, takerSide: 'buy' }, standing).leastPrice(0, 1);
    const complement = this.curve({ shares, contract, takerSide: 'sell' }, standing).leastPrice(0, 1);
    return {
      bidTicks: complement > MAX_PRICE_TICKS ? 0 : MILLI_PER_TOKEN - complement,
      askTicks: ask > MAX_PRICE_TICKS ? 0 : ask,
    };
  }

  /** How many shares such a taker is offered at `priceTicks` or better. */
  capacity(shares: readonly number[], contract: number, takerSide: Side, priceTicks: number): number {
    const isOffered = (quote: Quote) =>
      takerSide === 'buy' ? quote.priceTicks <= priceTicks : quote.priceTicks >= priceTicks;
    const quoter = this.quoter(shares, contract, takerSide);
    let capacity = 0;
    for (let quote = quoter.best(); quote !== null && isOffered(quote); quote = quoter.best()) {
      capacity += quote.quantity;
      quoter.take(quote.quantity);
    }
    return capacity;
  }

  /** The best `count` levels that such a taker is offered, fewer where the ladder ends. */
  levels(shares: readonly number[], contract: number, takerSide: Side, count: number): Quote[] {
    const quoter = this.quoter(shares, contract, takerSide);
    const levels: Quote[] = [];
    for (let quote = quoter.best(); quote !== null && levels.length < count; quote = quoter.best()) {
      levels.push(quote);
      quoter.take(quote.quantity);
    }
    return levels;
  }

  /** The rule's price in whole ticks, the nearest of 1..999; a half goes up. It is between the touch's bid and ask. */
  priceTicks(shares: readonly number[], contract: number): number {
    const standing = standingOf(this.liquidity, shares, contract);
    const price = this.curve({ shares, contract, takerSide: 'buy' }, standing).priceAfter(0);
    // A price is off by 1000/b of what a cost is, at most.
    const doubt = (MILLI_PER_TOKEN * this.liquidity.doubt) / this.liquidity.b;
    const lower = Math.floor(price + 0.5 - doubt);
    const isDoubtful = lower !== Math.floor(price + 0.5 + doubt);
    const goesUp = isDoubtful && this.reachesHalfAfter(lower, shares, contract);
    return Math.min(MAX_PRICE_TICKS, Math.max(MIN_PRICE_TICKS, goesUp ? lower + 1 : lower));
  }

  private reachesHalfAfter(ticks: number, shares: readonly number[], contract: number): boolean {
    return priceReaches(this.liquidity.terms, shares, { contract, halfTicks: 2 * ticks + 1 });
  }

  private curve(viewpoint: Viewpoint, standing: Standing): CostCurve {
    return new CostCurve(this.liquidity, viewpoint, standing);
  }
}
