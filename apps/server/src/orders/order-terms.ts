import { NO, type PlaceOrder, YES } from '@openfloor/exchange';
import { type MarketId, marketId, memberId, type Ticks, ticks } from '@openfloor/kernel';
import { type Parsed, parsePrice, parseQuantity } from '@openfloor/money';
import { decodeId } from '../graphql/global-id.js';
import type { PreviewOrderInput } from './order.inputs.js';
import type { OrderRejectionCode } from './order-sentences.js';

type Refusable<Value> = Parsed<Value, OrderRejectionCode>;

const refuse = (code: OrderRejectionCode): { ok: false; code: OrderRejectionCode } => ({ ok: false, code });

/** An order as the core takes it, or why it cannot be one. What the core can judge better is left to it. Pure. */
export function orderCommand(member: number, input: PreviewOrderInput): Refusable<PlaceOrder> {
  const market = marketOf(input.marketId);
  if (!market.ok) return market;
  const price = priceOf(input);
  if (!price.ok) return price;
  const quantity = parseQuantity(input.quantity);
  if (!quantity.ok) return quantity;
  const value = {
    type: 'PlaceOrder',
    memberId: memberId(member),
    marketId: market.value,
    contract: input.contract === 'YES' ? YES : NO,
    side: input.side === 'BUY' ? 'buy' : 'sell',
    orderType: input.type === 'LIMIT' ? 'limit' : 'market',
    priceTicks: price.value,
    quantity: quantity.value,
    timeInForce: input.timeInForce ?? 'GTC',
    postOnly: input.postOnly ?? false,
  } as const;
  return { ok: true, value };
}

function marketOf(globalId: string): Refusable<MarketId> {
  const id = decodeId('Market', globalId);
  return id === null ? refuse('UNKNOWN_MARKET') : { ok: true, value: marketId(id) };
}

function priceOf({ type, price }: PreviewOrderInput): Refusable<Ticks> {
  const given = price ?? null;
  if (type === 'MARKET') return given === null ? { ok: true, value: ticks(0) } : refuse('PRICE_NOT_ALLOWED');
  return given === null ? refuse('PRICE_MISSING') : parsePrice(given);
}
