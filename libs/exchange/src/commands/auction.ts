import { type AuctionMatch, planAuction } from '@openfloor/matching';
import { bookOf, YES } from '../contract.js';
import type { Effects } from '../effects.js';
import type { MarketStateReason } from '../event.js';
import { releaseOrder } from '../hold.js';
import { requoteHouse } from '../house-trades.js';
import { priceHalfTicks } from '../price.js';
import { type Market, stakeOf } from '../state.js';
import { restingParty, TradePosting, tellTrade } from '../trade.js';
import { changeState } from './market-state.js';

/** Where neither a trade nor a house says more. */
const EVEN_TICKS = 500;

/** The time has come. While trading is halted, here or everywhere, nothing trades: whoever ends the halt comes back. */
export function endAuction(effects: Effects, market: Market, reason: MarketStateReason): void {
  if (market.state === 'auction' && !effects.state.halted) holdAuction(effects, market, reason);
}

/** All orders that were collected trade at one price, and continuous trading begins with what is left of them. */
export function holdAuction(effects: Effects, market: Market, reason: MarketStateReason): void {
  const plan = planAuction(bookOf(market, YES), referenceOf(market));
  const priceTicks = plan?.priceTicks ?? 0;
  for (const match of plan?.matches ?? []) bookMatch(effects, market, match, priceTicks);
  effects.emit({ type: 'AuctionHeld', marketId: market.id, priceTicks, quantity: plan?.quantity ?? 0 });
  startTrading(effects, market, reason, priceTicks);
}

/** Of equally good prices the one nearest to this: last price, else the house's, else even. */
function referenceOf({ quotes, house }: Market): number {
  const lastTradeTicks = quotes[YES]?.lastTradeTicks ?? 0;
  if (lastTradeTicks > 0) return lastTradeTicks;
  return house === null ? EVEN_TICKS : house.house.priceTicks(house.shares, YES);
}

/** Both orders rest; the one that came later counts as the taker. */
function bookMatch(effects: Effects, market: Market, match: AuctionMatch, priceTicks: number): void {
  const { buy, sell, quantity } = match;
  const book = bookOf(market, YES);
  book.reduce(buy, quantity);
  book.reduce(sell, quantity);
  const buyIsNewer = buy.id > sell.id;
  const tradeId = tellTrade(effects, market, {
    contract: YES,
    priceTicks,
    quantity,
    takerSide: buyIsNewer ? 'buy' : 'sell',
    taker: restingParty(buyIsNewer ? buy : sell),
    maker: restingParty(buyIsNewer ? sell : buy),
  });
  const [buyer, seller] = [stakeOf(market, buy.owner), stakeOf(market, sell.owner)];
  releaseOrder(effects.state, buyer, buy, quantity);
  releaseOrder(effects.state, seller, sell, quantity);
  const posting = new TradePosting(effects, market);
  posting.move(buyer, YES, priceTicks, quantity);
  posting.move(seller, YES, priceTicks, -quantity);
  posting.post(tradeId);
}

/** Continuous trading begins. `auctionTicks` is the price of an auction just held; 0: nothing traded. */
export function startTrading(
  effects: Effects,
  market: Market,
  reason: MarketStateReason,
  auctionTicks = 0,
): void {
  market.auctionEndsAt = 0;
  changeState(effects, market, { state: 'open', reason });
  // Told before the house's trades, which are later and so have the last word.
  if (auctionTicks > 0) effects.priceChange(market, YES, auctionTicks);
  requoteHouse(effects, market);
  countPrices(effects, market);
}

/** Tells the prices of a market that trades from now on; they count for averages again. */
export function countPrices(effects: Effects, market: Market): void {
  effects.priceChanges(market);
  for (const [contract, quote] of market.quotes.entries()) {
    const price = priceHalfTicks(quote, market.referenceTicks[contract] as number);
    market.prices[contract]?.record(effects.state.at, price);
  }
}
