import { MAX_PRICE_TICKS, MILLI_PER_TOKEN, MIN_PRICE_TICKS } from '@openfloor/kernel';
import { OrderBook } from '@openfloor/matching';
import { type Done, done } from '../answer.js';
import { bookIdOf } from '../contract.js';
import type { Effects } from '../effects.js';
import { LEAST_SUBSIDY_MILLI } from '../house/house.js';
import type { ListMarket, SetInsiders } from '../market-command.js';
import { NO_QUOTE } from '../price.js';
import { PriceSeries } from '../price-series.js';
import { type Rejected, type RejectionCode, rejected } from '../rejection.js';
import type { ExchangeState, Market, MarketTerms } from '../state.js';
import { isRunning } from './market-state.js';

const FEWEST_CONTRACTS = 2;
const MOST_CONTRACTS = 50;

/** Makes a draft, which closes by itself like any market. */
export function listMarket(effects: Effects, command: ListMarket): Done | Rejected {
  const { state } = effects;
  const refusal = refusalOf(state, command);
  if (refusal !== null) return rejected(refusal);
  const { marketId, ideaId, contracts, closesAt, referenceTicks, subsidyMilli } = command;
  const insiders = sorted(command.insiders);
  const terms = { ideaId, contracts, closesAt, referenceTicks: [...referenceTicks], subsidyMilli };
  addMarket(state, { id: marketId, ...terms }).insiders = insiders;
  effects.fallsDue(closesAt, 'closeMarket', marketId);
  effects.emit({ type: 'MarketListed', marketId, ...terms, insiders });
  return done;
}

function refusalOf(state: ExchangeState, command: ListMarket): RejectionCode | null {
  const { marketId, contracts, closesAt, referenceTicks, subsidyMilli, insiders } = command;
  if (state.markets.has(marketId)) return 'MARKET_EXISTS';
  if (!(closesAt > state.at)) return 'CLOSES_IN_THE_PAST';
  const inRange = contracts >= FEWEST_CONTRACTS && contracts <= MOST_CONTRACTS;
  if (!Number.isInteger(contracts) || !inRange) return 'INVALID_CONTRACTS';
  if (referenceTicks.length !== contracts || !isReference(referenceTicks)) return 'INVALID_REFERENCE';
  if (subsidyMilli !== 0 && !isSubsidy(state, subsidyMilli)) return 'SUBSIDY_LIMIT';
  return areMembers(state, insiders) ? null : 'INVALID_INSIDERS';
}

/** A complete set is worth one token, so the prices of its contracts add up to it. */
function isReference(referenceTicks: readonly number[]): boolean {
  const inRange = (ticks: number): boolean =>
    Number.isInteger(ticks) && ticks >= MIN_PRICE_TICKS && ticks <= MAX_PRICE_TICKS;
  return (
    referenceTicks.every(inRange) && referenceTicks.reduce((sum, ticks) => sum + ticks, 0) === MILLI_PER_TOKEN
  );
}

/** A house that is given too little has nothing to quote with. */
const isSubsidy = ({ tradingPolicy }: ExchangeState, subsidyMilli: number): boolean =>
  Number.isSafeInteger(subsidyMilli) &&
  subsidyMilli >= LEAST_SUBSIDY_MILLI &&
  subsidyMilli <= tradingPolicy.subsidyLimitMilli;

function areMembers({ members }: ExchangeState, ids: readonly number[]): boolean {
  return new Set(ids).size === ids.length && ids.every((id) => members.has(id));
}

const sorted = (ids: readonly number[]): number[] => [...ids].sort((a, b) => a - b);

/** A new draft without insiders, orders or anything due; also what a snapshot starts from. */
export function addMarket(state: ExchangeState, terms: MarketTerms): Market {
  const { id, ideaId, contracts, closesAt, referenceTicks, subsidyMilli } = terms;
  const books = Array.from({ length: contracts === 2 ? 1 : contracts }, (_, contract) => contract);
  const market: Market = {
    id,
    ideaId,
    contracts,
    closesAt,
    referenceTicks,
    subsidyMilli,
    state: 'draft',
    insiders: [],
    until: 0,
    auctionEndsAt: 0,
    books: books.map((contract) => new OrderBook({ bookId: bookIdOf(id, contract), index: state.orders })),
    quotes: books.map(() => NO_QUOTE),
    prices: books.map(() => new PriceSeries()),
    stakes: new Map(),
    setsOutstanding: 0,
    house: null,
    flaggedAt: 0,
    resolution: null,
    challengers: [],
    settlement: null,
  };
  state.markets.set(id, market);
  return market;
}

/** Orders and positions that an insider has already stay; new orders meet the insiders' limit. */
export function setInsiders(effects: Effects, { marketId, insiders }: SetInsiders): Done | Rejected {
  const { state } = effects;
  const market = state.markets.get(marketId);
  if (market === undefined) return rejected('UNKNOWN_MARKET');
  if (market.state !== 'draft' && !isRunning(market)) return rejected('MARKET_CLOSED');
  if (!areMembers(state, insiders)) return rejected('INVALID_INSIDERS');
  market.insiders = sorted(insiders);
  effects.emit({ type: 'InsidersSet', marketId, insiders: market.insiders });
  return done;
}
