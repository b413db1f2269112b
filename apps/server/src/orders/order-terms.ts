import type { PlaceOrder } from '@openfloor/exchange';
import {
  type MarketId,
  type Milli,
  marketId,
  memberId,
  milli,
  type Shares,
  shares,
  type Ticks,
  ticks,
} from '@openfloor/kernel';
import { type Parsed, parsePrice, parseQuantity, parseTokens } from '@openfloor/money';
import { parseTime } from '../answers/parse-time.js';
import type { AnswerCode } from '../answers/sentences.js';
import { refuse } from '../answers/submit-keyed.js';
import { decodeId } from '../graphql/global-id.js';
import type { ContractModel } from '../markets/contract.model.js';
import { indexOfContract } from '../markets/contract-names.js';
import type { PreviewOrderInput } from './order.inputs.js';

type Refusable<Value> = Parsed<Value, AnswerCode>;

/** The contracts of a market; null where there is no such market. */
export type ContractsOf = (marketId: number) => readonly ContractModel[] | null;

/** An order as the core takes it, or why it cannot be one. What the core can judge better is left to it. Pure. */
export function orderCommand(
  member: number,
  input: PreviewOrderInput,
  contractsOf: ContractsOf,
): Refusable<PlaceOrder> {
  const place = placeOf(input, contractsOf);
  if (!place.ok) return place;
  const figures = figuresOf(input);
  if (!figures.ok) return figures;
  const expiresAt = timeOf(input);
  if (!expiresAt.ok) return expiresAt;
  const value = {
    type: 'PlaceOrder',
    memberId: memberId(member),
    ...place.value,
    side: input.side === 'BUY' ? 'buy' : 'sell',
    orderType: input.type === 'LIMIT' ? 'limit' : 'market',
    ...figures.value,
    timeInForce: input.timeInForce ?? 'GTC',
    postOnly: input.postOnly ?? false,
    expiresAt: expiresAt.value,
    reduceOnly: input.reduceOnly ?? false,
    selfTradeMode: input.selfTradeMode ?? 'CANCEL_NEWEST',
  } as const;
  return { ok: true, value };
}

function placeOf(
  input: PreviewOrderInput,
  contractsOf: ContractsOf,
): Refusable<{ marketId: MarketId; contract: number }> {
  const id = decodeId('Market', input.marketId);
  const contracts = id === null ? null : contractsOf(id);
  if (id === null || contracts === null) return refuse('UNKNOWN_MARKET');
  const contract = indexOfContract(contracts, input.contract);
  return contract === null
    ? refuse('UNKNOWN_CONTRACT')
    : { ok: true, value: { marketId: marketId(id), contract } };
}

interface Figures {
  readonly priceTicks: Ticks;
  readonly quantity: Shares;
  readonly budgetMilli: Milli;
}

function figuresOf(input: PreviewOrderInput): Refusable<Figures> {
  const price = priceOf(input);
  if (!price.ok) return price;
  const budget = budgetOf(input);
  if (!budget.ok) return budget;
  const quantity = quantityOf(input, budget.value);
  if (!quantity.ok) return quantity;
  return {
    ok: true,
    value: { priceTicks: price.value, quantity: quantity.value, budgetMilli: budget.value },
  };
}

function priceOf({ type, price }: PreviewOrderInput): Refusable<Ticks> {
  const given = price ?? null;
  if (type === 'MARKET') return given === null ? { ok: true, value: ticks(0) } : refuse('PRICE_NOT_ALLOWED');
  return given === null ? refuse('PRICE_MISSING') : parsePrice(given);
}

/** 0: none was given. A budget of 0 is none that one could mean. */
function budgetOf({ budget }: PreviewOrderInput): Refusable<Milli> {
  const given = budget ?? null;
  if (given === null) return { ok: true, value: milli(0) };
  const parsed = parseTokens(given);
  return parsed.ok && parsed.value <= 0 ? refuse('BUDGET_OUT_OF_RANGE') : parsed;
}

/** 0 where the budget alone says how much; the core knows which orders can do with that. */
function quantityOf(
  { quantity, side, timeInForce }: PreviewOrderInput,
  budgetMilli: number,
): Refusable<Shares> {
  const given = quantity ?? null;
  if (given !== null) return parseQuantity(given);
  const byBudget = budgetMilli > 0 && side === 'BUY' && timeInForce !== 'FOK';
  return byBudget ? { ok: true, value: shares(0) } : refuse('QUANTITY_MISSING');
}

function timeOf({ expiresAt }: PreviewOrderInput): Refusable<number> {
  const given = expiresAt ?? null;
  return given === null ? { ok: true, value: 0 } : parseTime(given);
}
