import { MAX_SHARES } from '@openfloor/kernel';
import type { OrderType, SelfTradePrevention, Side, TimeInForce } from '@openfloor/matching';
import { BadLine, Fields, type ReplayId } from './fields.js';

export interface ReplayOrder {
  readonly id: ReplayId;
  /** null: nobody else's. */
  readonly account: ReplayId | null;
  readonly side: Side;
  readonly type: OrderType;
  /** In ticks; 0 for a market order. */
  readonly price: number;
  /** null: as many shares as the budget pays for. */
  readonly qty: number | null;
  readonly tif: TimeInForce;
  readonly postOnly: boolean;
  readonly stp: SelfTradePrevention;
  /** Ticks times shares: the most that a buy spends, the least that an FOK sell brings in. */
  readonly budget: number | null;
}

/** What a command on an order names. With an account, the order has to be that account's. */
interface Named {
  readonly id: ReplayId;
  readonly account: ReplayId | null;
}
export type CancelOrder = Named & { readonly op: 'cancel' };
/** null leaves the price, or the open quantity, as it is. */
export type AmendOrder = Named & {
  readonly op: 'amend';
  readonly price: number | null;
  readonly qty: number | null;
};
export type ReduceOrder = Named & { readonly op: 'reduce'; readonly by: number };

export type ReplayCommand =
  | { readonly op: 'submit'; readonly order: ReplayOrder }
  | CancelOrder
  | AmendOrder
  | ReduceOrder
  | { readonly op: 'depth' | 'reset' };

const OPS = new Map(
  (['submit', 'cancel', 'amend', 'reduce', 'depth', 'reset'] as const).map((op) => [op as string, op]),
);
const SIDES = new Map<string, Side>([
  ['buy', 'buy'],
  ['sell', 'sell'],
]);
/** "budget" is the vectors' word for a market order that minds its cost. */
const TYPES = new Map<string, OrderType>([
  ['limit', 'limit'],
  ['market', 'market'],
  ['budget', 'market'],
]);
const TIFS = new Map((['GTC', 'IOC', 'FOK'] as const).map((tif) => [tif as string, tif]));
/** EXPIRE_... are the vectors' words. */
const STPS = new Map<string, SelfTradePrevention>([
  ['NONE', 'NONE'],
  ['CANCEL_NEWEST', 'CANCEL_NEWEST'],
  ['CANCEL_OLDEST', 'CANCEL_OLDEST'],
  ['CANCEL_BOTH', 'CANCEL_BOTH'],
  ['DECREMENT', 'DECREMENT'],
  ['EXPIRE_TAKER', 'CANCEL_NEWEST'],
  ['EXPIRE_MAKER', 'CANCEL_OLDEST'],
  ['EXPIRE_BOTH', 'CANCEL_BOTH'],
]);

/**
 * One line of the input as a command.
 *
 * @param maxPriceTicks prices go from 1 to this
 * @throws BadLine for what is no command
 */
export function readCommand(line: string, maxPriceTicks: number): ReplayCommand {
  const fields = new Fields('The line', parseJson(line));
  const op = fields.choice('op', OPS);
  if (op === null) throw new BadLine(`"op" is missing and has to be one of ${[...OPS.keys()].join(', ')}.`);
  const command = readRest(fields, op, { from: 1, to: maxPriceTicks });
  fields.end();
  return command;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BadLine('The line is not JSON.');
  }
}

interface Prices {
  readonly from: 1;
  readonly to: number;
}

function readRest(fields: Fields, op: ReplayCommand['op'], prices: Prices): ReplayCommand {
  if (op === 'depth' || op === 'reset') return { op };
  if (op === 'submit') return { op, order: readOrder(fields.object('order'), prices) };
  const named = { id: fields.id('id'), account: fields.optionalId('account') };
  if (op === 'cancel') return { op, ...named };
  if (op === 'reduce') return { op, ...named, by: required('by', fields.wide('by')) };
  const price = fields.whole('price', prices);
  const qty = fields.whole('qty', { from: 0, to: MAX_SHARES });
  if (price === null && qty === null) throw new BadLine('"price" and "qty" are missing: amend what?');
  return { op, ...named, price, qty };
}

function readOrder(fields: Fields, prices: Prices): ReplayOrder {
  const id = fields.id('id');
  const account = fields.optionalId('account');
  const side = required('side', fields.choice('side', SIDES));
  const type = fields.choice('type', TYPES) ?? 'limit';
  const price = readPrice(fields, type, prices);
  const qty = fields.whole('qty', { from: 1, to: MAX_SHARES });
  const { budget, isByCost } = readBudget(fields, side);
  const tif = fields.choice('tif', TIFS) ?? (isByCost && qty !== null ? 'FOK' : 'GTC');
  const postOnly = fields.flag('postOnly');
  // Where nobody asks for self-trade prevention, there is none: the vectors trade within one account.
  const stp = fields.choice('stp', STPS) ?? 'NONE';
  fields.end();
  const order = { id, account, side, type, price, qty, tif, postOnly, stp, budget };
  checkBudget(order);
  return order;
}

function readPrice(fields: Fields, type: OrderType, prices: Prices): number {
  if (type === 'limit') return required('price', fields.whole('price', prices));
  const price = fields.whole('price', { ...prices, from: 0 }) ?? 0;
  if (price > 0) throw new BadLine('A market order has no price.');
  return price;
}

/** `maxCost` and `minProceeds` are the vectors' words for the budget of a buy and of a sell. */
function readBudget(fields: Fields, side: Side): { budget: number | null; isByCost: boolean } {
  const range = { from: 0, to: Number.MAX_SAFE_INTEGER };
  const budget = fields.whole('budget', range);
  const byCost = fields.whole(side === 'buy' ? 'maxCost' : 'minProceeds', range);
  if (budget !== null && byCost !== null) throw new BadLine('There are two budgets.');
  return { budget: budget ?? byCost, isByCost: byCost !== null };
}

function checkBudget({ qty, budget, side, tif }: ReplayOrder): void {
  if (qty === null && (budget === null || side === 'sell' || tif === 'FOK')) {
    throw new BadLine('"qty" is missing; only a buy with a budget, without FOK, does without.');
  }
  if (budget !== null && side === 'sell' && tif !== 'FOK')
    throw new BadLine('A sell has a budget, the least that it brings in, only with FOK.');
}

function required<Value>(name: string, value: Value | null): Value {
  if (value === null) throw new BadLine(`"${name}" is missing.`);
  return value;
}
