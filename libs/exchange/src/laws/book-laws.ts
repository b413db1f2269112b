import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import type { MarketState } from '../event.js';
import type { Market } from '../state.js';
import type { OpenOrders } from './open-orders.js';

/** Before its auction a market only gathers orders, which may cross; a halt then does not change that. */
const WITH_ORDERS: readonly MarketState[] = ['auction', 'open', 'halted'];

/** Law 5: in continuous trading nothing crosses; what is told is what is there; an ended market has no orders. */
export function bookLaws(market: Market, open: OpenOrders): string[] {
  if (!WITH_ORDERS.includes(market.state))
    return open.count > 0 ? [`market ${market.id} is ${market.state} and has orders`] : [];
  if (market.auctionEndsAt > 0) return sealedLaws(market);
  if (market.state === 'auction') return [`market ${market.id} is in an auction that never ends`];
  const crossed = [...crossedBooks(market, open), ...crossedContracts(market, open)];
  if (market.state === 'halted') return crossed;
  return [...crossed, ...crossedHouse(market, open), ...wrongQuotes(market, open)];
}

/** Nothing of sealed orders is told. */
function sealedLaws({ id, state, quotes }: Market): string[] {
  if (state === 'open') return [`market ${id} is open before its auction`];
  const isTold = quotes.some(({ bestBidTicks, bestAskTicks }) => bestBidTicks + bestAskTicks > 0);
  return isTold ? [`market ${id} tells prices of sealed orders`] : [];
}

function crossedBooks(market: Market, { bestBids, bestAsks }: OpenOrders): string[] {
  return bestBids.flatMap((bid, contract) => {
    const ask = bestAsks[contract] as number;
    const crossed = bid > 0 && ask > 0 && bid >= ask;
    return crossed ? [`market ${market.id} is crossed in ${contract}: ${bid} bid, ${ask} asked`] : [];
  });
}

/** Where all contracts have bids one could sell a complete set for them, where all have asks buy one. */
function crossedContracts(market: Market, { bestBids, bestAsks }: OpenOrders): string[] {
  if (market.contracts < 3) return [];
  const total = (ticks: readonly number[]): number => ticks.reduce((sum, price) => sum + price, 0);
  const broken: string[] = [];
  if (bestBids.every((bid) => bid > 0) && total(bestBids) >= MILLI_PER_TOKEN)
    broken.push(`the bids of market ${market.id} add up to ${total(bestBids)}`);
  if (bestAsks.every((ask) => ask > 0) && total(bestAsks) <= MILLI_PER_TOKEN)
    broken.push(`the asks of market ${market.id} add up to ${total(bestAsks)}`);
  return broken;
}

/** The house's quotes follow from its shares and cross no member's order. */
function crossedHouse({ id, house, books }: Market, { bestBids, bestAsks }: OpenOrders): string[] {
  if (house === null) return [];
  const broken: string[] = [];
  for (let contract = 0; contract < books.length; contract++) {
    const { bidTicks, askTicks } = house.house.touch(house.shares, contract);
    const kept = house.touches[contract];
    if (kept?.bidTicks !== bidTicks || kept.askTicks !== askTicks)
      broken.push(`the house of market ${id} quotes what it quoted before in ${contract}`);
    const [bid, ask] = [bestBids[contract] as number, bestAsks[contract] as number];
    if (bidTicks > 0 && ask > 0 && bidTicks >= ask)
      broken.push(`the house of market ${id} bids ${bidTicks} for ${contract}, asked at ${ask}`);
    if (askTicks > 0 && bid >= askTicks)
      broken.push(`the house of market ${id} asks ${askTicks} for ${contract}, bid at ${bid}`);
  }
  return broken;
}

function wrongQuotes({ id, house, quotes }: Market, { bestBids, bestAsks }: OpenOrders): string[] {
  return quotes.flatMap((quote, contract) => {
    const { bidTicks = 0, askTicks = 0 } = house?.touches[contract] ?? {};
    const asks = [bestAsks[contract] as number, askTicks].filter((ticks) => ticks > 0);
    const bid = Math.max(bestBids[contract] as number, bidTicks);
    const ask = asks.length === 0 ? 0 : Math.min(...asks);
    if (quote.bestBidTicks === bid && quote.bestAskTicks === ask) return [];
    const told = `${quote.bestBidTicks}/${quote.bestAskTicks}`;
    return [`market ${id} tells ${told} for ${contract} and is at ${bid}/${ask}`];
  });
}
