import { endAuction } from './commands/auction.js';
import { withdraw } from './commands/cancel-order.js';
import { endTrading } from './commands/close-market.js';
import { endPause } from './commands/halt-market.js';
import { isRunning } from './commands/market-state.js';
import { startSettlement } from './commands/settle-market.js';
import { contractOfBook, marketOfBook } from './contract.js';
import type { Due } from './due-queue.js';
import type { Effects } from './effects.js';
import type { ExchangeState, Market } from './state.js';

/** Entries that the queue may hold beyond what orders and markets can be waiting for. */
const SLACK = 1000;
/** A market waits for its close date, and for the end of one of auction, pause and challenge window. */
const PER_MARKET = 4;

/** Law 6: before each command, what is due by now happens, by (time, sequence). */
export function expireDue(effects: Effects): void {
  const { state } = effects;
  const { due: queue, at } = state;
  for (let due = queue.take(at); due !== null; due = queue.take(at)) {
    if (due.kind === 'expireOrder') expireOrder(effects, due);
    else happenIn(effects, due);
  }
  const most = 2 * state.expiries.size + PER_MARKET * state.markets.size + SLACK;
  if (queue.size > most) queue.keep((due) => stillMatters(state, due));
}

function expireOrder(effects: Effects, due: Due): void {
  const { state } = effects;
  const order = state.orders.get(due.id);
  if (order === undefined || !stillMatters(state, due)) return;
  const market = state.markets.get(marketOfBook(order.bookId));
  if (market === undefined) return;
  withdraw(effects, market, order, 'EXPIRED');
  effects.priceChange(market, contractOfBook(order.bookId));
}

function happenIn(effects: Effects, due: Due): void {
  const market = effects.state.markets.get(due.id);
  if (market === undefined || !stillMatters(effects.state, due)) return;
  if (due.kind === 'closeMarket') endTrading(effects, market, 'CLOSE_DATE');
  else if (due.kind === 'endAuction') endAuction(effects, market, 'OPENED');
  else if (due.kind === 'endPause') endPause(effects, market);
  else startSettlement(effects, market);
}

/** What was set to happen may have happened by other means, or have been put off. */
function stillMatters({ expiries, markets }: ExchangeState, due: Due): boolean {
  if (due.kind === 'expireOrder') return expiries.get(due.id) === due.at;
  const market = markets.get(due.id);
  return market !== undefined && marketWaits(market, due);
}

function marketWaits(market: Market, { kind, at }: Due): boolean {
  switch (kind) {
    case 'closeMarket':
      return market.state === 'draft' || isRunning(market);
    case 'endAuction':
      return market.auctionEndsAt === at;
    case 'endPause':
      return market.state === 'halted' && market.until === at;
    case 'settleMarket':
      return isToSettleAt(market, at);
    default:
      return false;
  }
}

/** Confirmed, withdrawn and confirmed anew within a millisecond, it falls due twice. */
function isToSettleAt({ state, resolution }: Market, at: number): boolean {
  return state === 'closed' && resolution?.status === 'confirmed' && resolution.challengeEndsAt === at;
}
