import { MAX_PRICE_TICKS, MIN_PRICE_TICKS } from '@openfloor/kernel';
import { OrderBook } from '@openfloor/matching';
import { type Done, done } from '../answer.js';
import type { HaltMarket, ListMarket, ResumeMarket } from '../command.js';
import { bookIdOf } from '../contract.js';
import type { Effects } from '../effects.js';
import type { MarketState, MarketStateReason } from '../event.js';
import { NO_QUOTE } from '../price.js';
import { type Rejected, rejected } from '../rejection.js';
import type { ExchangeState, Market } from '../state.js';
import { withdraw } from './cancel-order.js';

const TWO_OUTCOMES = 2;

export function listMarket(effects: Effects, command: ListMarket): Done | Rejected {
  const { state } = effects;
  const { marketId, ideaId, closesAt, referenceTicks } = command;
  if (state.markets.has(marketId)) return rejected('MARKET_EXISTS');
  if (closesAt <= state.at) return rejected('CLOSES_IN_THE_PAST');
  if (referenceTicks < MIN_PRICE_TICKS || referenceTicks > MAX_PRICE_TICKS)
    return rejected('PRICE_OUT_OF_RANGE');
  const market = { id: marketId, ideaId, contracts: TWO_OUTCOMES, closesAt, referenceTicks };
  addMarket(state, market);
  effects.emit({ type: 'MarketListed', marketId, ideaId, contracts: TWO_OUTCOMES, closesAt, referenceTicks });
  return done;
}

type MarketTerms = Pick<Market, 'id' | 'ideaId' | 'contracts' | 'closesAt' | 'referenceTicks'>;

/** A new open market without orders; also what a snapshot starts from. */
export function addMarket(state: ExchangeState, terms: MarketTerms): Market {
  const bookCount = terms.contracts === TWO_OUTCOMES ? 1 : terms.contracts;
  const contracts = Array.from({ length: bookCount }, (_, contract) => contract);
  const market: Market = {
    ...terms,
    state: 'open',
    books: contracts.map(
      (contract) => new OrderBook({ bookId: bookIdOf(terms.id, contract), index: state.orders }),
    ),
    quotes: contracts.map(() => NO_QUOTE),
    stakes: new Map(),
    setsOutstanding: 0,
    settlement: null,
  };
  state.markets.set(terms.id, market);
  state.closings.add({ at: terms.closesAt, id: terms.id });
  return market;
}

export function haltMarket(effects: Effects, { marketId, reason }: HaltMarket): Done | Rejected {
  const market = effects.state.markets.get(marketId);
  if (market === undefined) return rejected('UNKNOWN_MARKET');
  if (market.state === 'halted') return done;
  if (market.state !== 'open') return rejected('MARKET_CLOSED');
  changeState(effects, market, 'halted', reason);
  return done;
}

export function resumeMarket(effects: Effects, { marketId }: ResumeMarket): Done | Rejected {
  const market = effects.state.markets.get(marketId);
  if (market === undefined) return rejected('UNKNOWN_MARKET');
  if (market.state !== 'halted') return rejected('MARKET_NOT_HALTED');
  changeState(effects, market, 'open', 'RESUMED');
  return done;
}

export function changeState(
  effects: Effects,
  market: Market,
  state: MarketState,
  reason: MarketStateReason,
): void {
  market.state = state;
  const payoutTicks = market.settlement?.payoutTicks ?? [];
  effects.emit({ type: 'MarketStateChanged', marketId: market.id, state, reason, payoutTicks });
}

export const isTradable = (market: Market): boolean => market.state === 'open' || market.state === 'halted';

/** Closing an ended market again changes nothing. */
export function closeMarket(effects: Effects, marketId: number, reason: MarketStateReason): Done | Rejected {
  const market = effects.state.markets.get(marketId);
  if (market === undefined) return rejected('UNKNOWN_MARKET');
  if (!isTradable(market)) return done;
  for (const order of restingOrders(market)) withdraw(effects, market, order, 'MARKET_CLOSED');
  for (const contract of market.books.keys()) effects.priceChange(market, contract);
  changeState(effects, market, 'closed', reason);
  return done;
}

/** By id, so that the events come in the same order on every machine. */
function restingOrders(market: Market) {
  const orders = market.books.flatMap((book) => [...book.orders('buy'), ...book.orders('sell')]);
  return orders.sort((a, b) => a.id - b.id);
}

/** Law 6: before each command, what is due by now happens, by (time, id). */
export function closeDueMarkets(effects: Effects): void {
  const { closings, at } = effects.state;
  for (let due = closings.take(at); due !== null; due = closings.take(at)) {
    closeMarket(effects, due.id, 'CLOSE_DATE');
  }
}
