import type { Command } from '../command.js';
import { bool, decode, encode, list, oneOf, uint, union } from './codec.js';

const side = () => oneOf('buy', 'sell');

const commands = union<Command>({
  RegisterMember: [1, { memberId: uint(), trading: bool() }],
  SetAllowancePolicy: [2, { amountMilli: uint(), periodMs: uint(), anchorAt: uint(), capMilli: uint() }],
  CreditAllowance: [3, { memberId: uint() }],
  ListMarket: [4, { marketId: uint(), ideaId: uint(), closesAt: uint(), referenceTicks: uint() }],
  HaltMarket: [5, { marketId: uint(), reason: oneOf('OFFICER', 'INTERNAL_ERROR') }],
  ResumeMarket: [6, { marketId: uint() }],
  CloseMarket: [7, { marketId: uint() }],
  SettleMarket: [8, { marketId: uint(), payoutTicks: list(uint()) }],
  ContinueSettlement: [9, { marketId: uint() }],
  PlaceOrder: [
    10,
    {
      memberId: uint(),
      marketId: uint(),
      contract: uint(),
      side: side(),
      orderType: oneOf('limit', 'market'),
      priceTicks: uint(),
      quantity: uint(),
      timeInForce: oneOf('GTC', 'IOC', 'FOK'),
      postOnly: bool(),
    },
  ],
  CancelOrder: [11, { memberId: uint(), orderId: uint() }],
  AmendOrder: [12, { memberId: uint(), orderId: uint(), priceTicks: uint(), quantity: uint() }],
});

/** The client's fields of a command and nothing else: equal bytes mean the same body (law 9). */
export const encodeCommand = (command: Command): Uint8Array => encode(commands, command);
/** Throws InvariantViolation when the bytes are not a command. */
export const decodeCommand = (bytes: Uint8Array): Command => decode(commands, bytes);
