import { registerEnumType } from '@nestjs/graphql';

export const OrderType = { LIMIT: 'LIMIT', MARKET: 'MARKET' } as const;
export type OrderType = keyof typeof OrderType;

export const TimeInForce = { GTC: 'GTC', IOC: 'IOC', FOK: 'FOK' } as const;
export type TimeInForce = keyof typeof TimeInForce;

export const OrderState = { OPEN: 'OPEN', FILLED: 'FILLED', CANCELLED: 'CANCELLED' } as const;
export type OrderState = keyof typeof OrderState;

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
  description: 'What happens to the part of an order that does not trade at once.',
  valuesMap: {
    GTC: { description: 'Good till cancelled: it waits in the book.' },
    IOC: { description: 'Immediate or cancel: it is dropped.' },
    FOK: { description: 'Fill or kill: the order trades in full at once, or not at all.' },
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
