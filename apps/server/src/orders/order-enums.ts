import { registerEnumType } from '@nestjs/graphql';
import type { SelfTradeMode as CoreSelfTradeMode, DropCause } from '@openfloor/exchange';

export const OrderType = { LIMIT: 'LIMIT', MARKET: 'MARKET' } as const;
export type OrderType = keyof typeof OrderType;

export const TimeInForce = { GTC: 'GTC', GTD: 'GTD', IOC: 'IOC', FOK: 'FOK' } as const;
export type TimeInForce = keyof typeof TimeInForce;

export const SelfTradeMode = {
  CANCEL_NEWEST: 'CANCEL_NEWEST',
  CANCEL_OLDEST: 'CANCEL_OLDEST',
  CANCEL_BOTH: 'CANCEL_BOTH',
  DECREMENT: 'DECREMENT',
} as const satisfies Record<CoreSelfTradeMode, CoreSelfTradeMode>;
export type SelfTradeMode = keyof typeof SelfTradeMode;

export const OrderState = { OPEN: 'OPEN', FILLED: 'FILLED', CANCELLED: 'CANCELLED' } as const;
export type OrderState = keyof typeof OrderState;

type Cause = Exclude<DropCause, 'NONE'>;
export const DropReason = {
  IOC: 'IOC',
  FOK: 'FOK',
  MARKET: 'MARKET',
  BUDGET: 'BUDGET',
  SELF_TRADE: 'SELF_TRADE',
  POST_ONLY: 'POST_ONLY',
  PRICE_BAND: 'PRICE_BAND',
} as const satisfies Record<Cause, Cause>;
export type DropReason = keyof typeof DropReason;

registerEnumType(OrderType, {
  name: 'OrderType',
  description: 'Whether an order has a price.',
  valuesMap: {
    LIMIT: { description: 'At its price or better.' },
    MARKET: { description: 'At whatever price is there; what finds none is dropped.' },
  },
});
registerEnumType(TimeInForce, {
  name: 'TimeInForce',
  description:
    'What happens to the part of an order that does not trade at once. A market order never waits.',
  valuesMap: {
    GTC: { description: 'Good till cancelled: it waits in the book.' },
    GTD: { description: 'Good till date: it waits until `expiresAt`.' },
    IOC: { description: 'Immediate or cancel: it is dropped.' },
    FOK: { description: 'Fill or kill: the order trades in full at once, or not at all.' },
  },
});
registerEnumType(SelfTradeMode, {
  name: 'SelfTradeMode',
  description: 'What happens where an order meets one of its own member. Nobody trades with themselves.',
  valuesMap: {
    CANCEL_NEWEST: { description: 'What is left of the new order is dropped.' },
    CANCEL_OLDEST: { description: 'The order in the book is cancelled; the new one goes on.' },
    CANCEL_BOTH: { description: 'Both are cancelled.' },
    DECREMENT: { description: 'The smaller is cancelled, and the other one loses as many shares.' },
  },
});
registerEnumType(OrderState, {
  name: 'OrderState',
  description: 'Whether an order is still there.',
  valuesMap: {
    OPEN: { description: 'It waits in the book.' },
    FILLED: { description: 'All of it traded.' },
    CANCELLED: { description: 'Taken back, dropped or ended with its market; a part may have traded.' },
  },
});
registerEnumType(DropReason, {
  name: 'DropReason',
  description: 'Why a part of an order was dropped.',
  valuesMap: {
    IOC: { description: 'It did not trade at once, and was not to wait.' },
    FOK: { description: 'Not all of it could trade at once.' },
    MARKET: { description: 'There was nobody left to trade with.' },
    BUDGET: { description: 'Its budget was spent.' },
    SELF_TRADE: { description: 'It met an order of its own member.' },
    POST_ONLY: { description: 'It would have traded at once, and was not to.' },
    PRICE_BAND: { description: 'It would have moved the price too far; trading pauses.' },
  },
});
