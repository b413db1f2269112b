import { type Command, type MarketView, type OrderView, YES } from '@openfloor/exchange';
import { logit, memberBelief, probability } from './belief.js';
import { unitOf } from './dice.js';
import { changesOf, type Quote } from './ladder.js';
import type { Floor, Turn } from './turn.js';

export interface MakerTurn {
  readonly seed: number;
  readonly floor: Floor;
  readonly market: MarketView;
  readonly turn: Turn;
}

/** Makers quote whole cents. */
const CENT = 10;
const LEVELS = 2;
/** Another's quote this far beyond what a maker would quote is taken. */
const WORTH_TAKING_TICKS = 2 * CENT;
/** Part of a maker's tokens that stands behind the quotes of all the markets that they make. */
const PLEDGED = 0.35;
const MARKETS_MADE = 12;
const [SMALLEST, LARGEST] = [6, 70];
/** Weight of the own belief against the market's price in what a maker thinks fair. */
const STUBBORNNESS = 0.55;
const Draw = { halfSpread: 201, step: 202, size: 203 } as const;

/**
 * Keeps two bids and two asks around what the member thinks fair. Inventory shifts them, so that a maker who
 * owns much of one side gets rid of it. Replaces by amending: an order costs one command, and books never grow.
 */
export function quote(maker: MakerTurn): Command[] {
  const { floor, market, turn } = maker;
  const own = floor.openOrdersOf(turn.memberId).filter((order) => order.marketId === turn.idea.marketId);
  const wanted = wantedQuotes(maker, own);
  // A sealed order cannot be weighed against others, so it stays as it was put.
  if (market.state === 'auction' && own.length > 0) return [];
  const bids = changesOf(turn, own, wanted, 'buy');
  const asks = changesOf(turn, own, wanted, 'sell');
  if (!bids.stale && !asks.stale) return [];
  // The side that moves away goes first, so that a maker never meets their own order.
  return bids.moves > 0 ? [...asks.commands, ...bids.commands] : [...bids.commands, ...asks.commands];
}

function wantedQuotes(maker: MakerTurn, own: readonly OrderView[]): Quote[] {
  const { seed, floor, market, turn } = maker;
  const keys = [seed, turn.memberId, market.marketId] as const;
  const size = sizeFor(maker, own);
  const fair = fairTicks(maker, size);
  const half = CENT + 1.8 * CENT * unitOf(...keys, Draw.halfSpread);
  const step = unitOf(...keys, Draw.step) < 0.5 ? CENT : 2 * CENT;
  const others = othersBest(floor, market.marketId, own);
  const bid = clearOf(others.askTicks, CENT * Math.floor((fair - half) / CENT), -1);
  const ask = clearOf(others.bidTicks, CENT * Math.ceil((fair + half) / CENT), 1);
  const quotes: Quote[] = [];
  for (let level = 0; level < LEVELS; level++) {
    const spread = 0.7 + 0.6 * unitOf(...keys, Draw.size, level);
    const quantity = Math.round(size * spread * (1 + 0.6 * level));
    quotes.push({ side: 'buy', priceTicks: bid - level * step, quantity });
    quotes.push({ side: 'sell', priceTicks: ask + level * step, quantity });
  }
  return quotes.filter(
    ({ priceTicks, quantity }) => priceTicks >= CENT && priceTicks <= 1000 - CENT && quantity > 2,
  );
}

/**
 * Keeps a price two cents from the other side's best (`away` is its direction), unless the other side is so far off
 * that trading with it is worth more.
 */
function clearOf(best: number, price: number, away: 1 | -1): number {
  const room = away * (price - best);
  return room <= -WORTH_TAKING_TICKS || room >= 2 * CENT ? price : best + away * 2 * CENT;
}

/** What the member thinks the price should be: between the own belief and the market's, less the inventory. */
function fairTicks({ seed, floor, market, turn }: MakerTurn, size: number): number {
  const price = Math.min(0.97, Math.max(0.03, priceOf(market) / 1000));
  const belief = memberBelief(seed, turn.memberId, turn.idea, turn.at);
  const owned = floor.positionsOf(turn.memberId).find((position) => position.marketId === market.marketId);
  const inventory = (owned?.shares[0] ?? 0) - (owned?.shares[1] ?? 0);
  const shift = 0.7 * Math.tanh(inventory / (6 * Math.max(size, SMALLEST)));
  return 1000 * probability(STUBBORNNESS * belief + (1 - STUBBORNNESS) * logit(price) - shift);
}

/** Of YES, in ticks. */
const priceOf = (market: MarketView): number => (market.priceHalfTicks[YES] ?? 1000) / 2;

/** Shares at the best level: what the pledged part of the tokens pays for, less when cash is short. */
function sizeFor({ floor, market, turn }: MakerTurn, own: readonly OrderView[]): number {
  const { cashMilli, heldMilli } = floor.balance(turn.memberId);
  const pledge = (PLEDGED * (cashMilli + heldMilli)) / MARKETS_MADE;
  const behindOwn = own.reduce((sum, { side, priceTicks, open }) => {
    return sum + (side === 'buy' ? priceTicks : 1000 - priceTicks) * open;
  }, 0);
  const affordable = 0.3 * cashMilli + behindOwn / 2;
  const dearer = Math.max(priceOf(market), 1000 - priceOf(market));
  // Both levels of the dearer side together are about 2.6 times the first.
  return Math.min(LARGEST, Math.min(pledge, affordable) / (2.6 * dearer));
}

/** The best prices of everybody else; 0 and 1000 where there are none. */
function othersBest(
  floor: Floor,
  market: number,
  own: readonly OrderView[],
): { bidTicks: number; askTicks: number } {
  const { bids, asks } = floor.depth(market, YES, 2 * LEVELS + 1);
  const mine = (side: 'buy' | 'sell', priceTicks: number): number =>
    own.reduce(
      (sum, order) => sum + (order.side === side && order.priceTicks === priceTicks ? order.open : 0),
      0,
    );
  const bid = bids.find(({ priceTicks, quantity }) => quantity > mine('buy', priceTicks));
  const ask = asks.find(({ priceTicks, quantity }) => quantity > mine('sell', priceTicks));
  return { bidTicks: bid?.priceTicks ?? 0, askTicks: ask?.priceTicks ?? 1000 };
}
