import type { OrderType, Side } from '@openfloor/matching';
import type { OrderAccepted } from '../event.js';
import type { PlaceOrder, SelfTradeMode, TimeInForce } from '../order-command.js';
import type { ByteWriter } from './bytes.js';
import { bool, type Fields, oneOf, uint } from './codec.js';

export const side = oneOf<Side>()('buy', 'sell');
const orderType = oneOf<OrderType>()('limit', 'market');
const timeInForce = oneOf<TimeInForce>()('GTC', 'IOC', 'FOK', 'GTD');
const selfTradeMode = oneOf<SelfTradeMode>()('CANCEL_NEWEST', 'CANCEL_OLDEST', 'CANCEL_BOTH', 'DECREMENT');

/** An order as its member put it: the same in the command and in the event that accepts it. */
export const orderFields: Fields<Omit<PlaceOrder, 'type'>> = {
  memberId: uint(),
  marketId: uint(),
  contract: uint(),
  side,
  orderType,
  priceTicks: uint(),
  quantity: uint(),
  timeInForce,
  postOnly: bool(),
  expiresAt: uint(),
  budgetMilli: uint(),
  reduceOnly: bool(),
  selfTradeMode,
};

type OrderFields = Omit<OrderAccepted, 'type' | 'orderId'>;

/** `orderFields` written out. */
export function writeOrder(writer: ByteWriter, order: OrderFields): void {
  writer.uint(order.memberId);
  writer.uint(order.marketId);
  writer.uint(order.contract);
  writer.uint(order.side === 'buy' ? 0 : 1);
  orderType.write(writer, order.orderType);
  writer.uint(order.priceTicks);
  writer.uint(order.quantity);
  timeInForce.write(writer, order.timeInForce);
  writer.uint(order.postOnly ? 1 : 0);
  writer.uint(order.expiresAt);
  writer.uint(order.budgetMilli);
  writer.uint(order.reduceOnly ? 1 : 0);
  selfTradeMode.write(writer, order.selfTradeMode);
}
