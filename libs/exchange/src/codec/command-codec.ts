import type { Command } from '../command.js';
import type { ConfirmResolution, HaltReason } from '../market-command.js';
import type { TradingPolicy } from '../policy.js';
import { bool, decode, encode, type Fields, list, oneOf, record, uint } from './codec.js';
import { orderFields, writeOrder } from './order-codec.js';
import { union, type Variants, type WrittenOut } from './union.js';

export const tradingPolicy = () =>
  record<TradingPolicy>({
    positionLimit: uint(),
    insiderLimit: uint(),
    orderLimit: uint(),
    openOrderLimit: uint(),
    bandTicks: uint(),
    pauseMs: uint(),
    subsidyLimitMilli: uint(),
    houseLimitMilli: uint(),
    issueLimitMilli: uint(),
    challengeMs: uint(),
  });

const resolution: Fields<Omit<ConfirmResolution, 'type'>> = { marketId: uint(), officerId: uint() };

export const commandVariants: Variants<Command> = {
  RegisterMember: [1, { memberId: uint(), trading: bool() }],
  SuspendMember: [2, { memberId: uint() }],
  ReinstateMember: [3, { memberId: uint() }],
  RetireMember: [4, { memberId: uint() }],
  SetAllowancePolicy: [5, { amountMilli: uint(), periodMs: uint(), anchorAt: uint(), capMilli: uint() }],
  CreditAllowance: [6, { memberId: uint() }],
  SetTradingPolicy: [7, { policy: tradingPolicy() }],
  HaltExchange: [8, {}],
  ResumeExchange: [9, {}],
  PassTime: [10, {}],
  ListMarket: [
    11,
    {
      marketId: uint(),
      ideaId: uint(),
      contracts: uint(),
      closesAt: uint(),
      referenceTicks: list(uint()),
      subsidyMilli: uint(),
      insiders: list(uint()),
    },
  ],
  OpenMarket: [12, { marketId: uint(), auctionEndsAt: uint() }],
  SetInsiders: [13, { marketId: uint(), insiders: list(uint()) }],
  HaltMarket: [14, { marketId: uint(), reason: oneOf<HaltReason>()('OFFICER', 'INTERNAL_ERROR') }],
  FlagMarket: [15, { marketId: uint() }],
  ResumeMarket: [16, { marketId: uint() }],
  CloseMarket: [17, { marketId: uint() }],
  ProposeResolution: [18, { ...resolution, payoutTicks: list(uint()), evidenceId: uint() }],
  ConfirmResolution: [19, resolution],
  WithdrawResolution: [20, resolution],
  ChallengeResolution: [21, { marketId: uint(), memberId: uint(), evidenceId: uint(), stakeMilli: uint() }],
  ContinueSettlement: [22, { marketId: uint() }],
  PlaceOrder: [23, orderFields],
  CancelOrder: [24, { memberId: uint(), orderId: uint() }],
  CancelAllOrders: [25, { memberId: uint(), marketId: uint() }],
  AmendOrder: [26, { memberId: uint(), orderId: uint(), priceTicks: uint(), quantity: uint() }],
  DecideChallenge: [27, { marketId: uint(), upheld: bool() }],
  CollectSurplus: [28, { season: uint(), keepMilli: uint(), afterMemberId: uint() }],
};

export const writtenOutCommands: WrittenOut<Command> = { PlaceOrder: writeOrder };

const commands = union(commandVariants, writtenOutCommands);

/** The client's fields of a command and nothing else: equal bytes mean the same body (law 9). Not to be changed. */
export const encodeCommand = (command: Command): Uint8Array => encode(commands, command);
/** Throws InvariantViolation when the bytes are not a command. */
export const decodeCommand = (bytes: Uint8Array): Command => decode(commands, bytes);
