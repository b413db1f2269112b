import type { IncomingOrder, MakerStep, MatchPlan, Side, Step } from '@openfloor/matching';
import { bookOf, contractOfBook, otherSide } from './contract.js';
import type { Effects } from './effects.js';
import { releaseOrder } from './hold.js';
import { bookHouseFill, quoteAndTrade } from './house-trades.js';
import { type Market, stakeOf } from './state.js';
import { bookFill, type Party, restingParty, TradePosting, tellTrade } from './trade.js';

/** The order whose plan is carried out, in the terms of the book that it goes to. */
export interface Taker {
  readonly market: Market;
  readonly contract: number;
  readonly side: Side;
  readonly party: Party;
}

export interface Execution {
  /** Milli-tokens that the fills took from the taker; negative when they brought some. */
  costMilli: number;
  /** Of the taker's book; 0 when nothing traded in it. */
  lastTradeTicks: number;
  /** Last trades of other books (0: an order left without one); null when none was touched. */
  elsewhere: Map<number, number> | null;
  /** The house traded, so all its quotes are new. */
  house: boolean;
}

export const takerOf = (market: Market, contract: number, { id, owner, side }: IncomingOrder): Taker => ({
  market,
  contract,
  side,
  party: { orderId: id, memberId: owner, open: 0 },
});

/** Carries out a plan step by step: in the books, and at once in shares, tokens and events. Rests nothing. */
export function carryOut(effects: Effects, taker: Taker, plan: MatchPlan): Execution {
  const execution: Execution = { costMilli: 0, lastTradeTicks: 0, elsewhere: null, house: false };
  for (const step of plan.steps) {
    if (step.kind === 'fill') fill(effects, taker, step, execution);
    else if (step.kind === 'implied') implied(effects, taker, step, execution);
    else if (step.kind === 'quote') quote(effects, taker, step, execution);
    else preventSelfTrade(effects, taker, step, execution);
  }
  return execution;
}

/** Once the remainder rests or is gone: the house quotes anew where it traded, and prices are told. */
export function tellPrices(effects: Effects, { market, contract }: Taker, execution: Execution): void {
  const { lastTradeTicks, elsewhere, house } = execution;
  if (!house && elsewhere === null) {
    effects.priceChange(market, contract, lastTradeTicks || undefined);
    return;
  }
  const requoted = house ? quoteAndTrade(effects, market) : null;
  for (const book of market.books.keys()) {
    const last = book === contract ? lastTradeTicks : elsewhere?.get(book);
    effects.priceChange(market, book, (requoted?.get(book) ?? last) || undefined);
  }
}

function fill(effects: Effects, taker: Taker, step: MakerStep, execution: Execution): void {
  const { maker, quantity, priceTicks } = step;
  const { market, contract, side, party } = taker;
  bookOf(market, contract).reduce(maker, quantity);
  const terms = { contract, priceTicks, quantity, takerSide: side, taker: party, maker: restingParty(maker) };
  execution.costMilli -= bookFill(effects, market, terms, maker);
  execution.lastTradeTicks = priceTicks;
}

/** The taker trades with one order of every other contract, on the other side, in one journal transaction. */
function implied(effects: Effects, taker: Taker, { legs, quantity }: Step, execution: Execution): void {
  const { market, side, party } = taker;
  const takerSide = otherSide(side);
  const delta = takerSide === 'buy' ? quantity : -quantity;
  const own = stakeOf(market, party.memberId);
  const posting = new TradePosting(effects, market);
  let reference = 0;
  for (const leg of legs) {
    const { priceTicks } = leg;
    const contract = contractOfBook(leg.bookId);
    bookOf(market, contract).reduce(leg, quantity);
    const terms = { contract, priceTicks, quantity, takerSide, taker: party, maker: restingParty(leg) };
    reference = tellTrade(effects, market, terms);
    const other = stakeOf(market, leg.owner);
    releaseOrder(effects.state, other, leg, quantity);
    execution.costMilli -= posting.move(own, contract, priceTicks, delta);
    posting.move(other, contract, priceTicks, -delta);
    touched(execution, contract, priceTicks);
  }
  posting.post(reference);
}

function quote(effects: Effects, taker: Taker, { priceTicks, quantity }: Step, execution: Execution): void {
  const { market, contract, side, party } = taker;
  execution.costMilli -= bookHouseFill(effects, market, {
    contract,
    priceTicks,
    quantity,
    side,
    party,
    houseTakes: false,
  });
  execution.lastTradeTicks = priceTicks;
  execution.house = true;
}

/** The member's own resting order makes way: its exposure ends, and the hold with it. */
function preventSelfTrade(effects: Effects, taker: Taker, step: MakerStep, execution: Execution): void {
  const { maker, quantity } = step;
  const { market } = taker;
  const contract = contractOfBook(maker.bookId);
  bookOf(market, contract).reduce(maker, quantity);
  const stake = stakeOf(market, maker.owner);
  releaseOrder(effects.state, stake, maker, quantity);
  const orderId = maker.id;
  if (maker.remaining === 0)
    effects.emit({ type: 'OrderCancelled', orderId, quantity, reason: 'SELF_TRADE' });
  else effects.emit({ type: 'OrderDecremented', orderId, quantity, open: maker.remaining });
  effects.postHold(stake, orderId);
  if (contract !== taker.contract) touched(execution, contract, execution.elsewhere?.get(contract) ?? 0);
}

function touched(execution: Execution, contract: number, lastTradeTicks: number): void {
  execution.elsewhere ??= new Map();
  execution.elsewhere.set(contract, lastTradeTicks);
}
