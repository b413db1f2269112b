import type { PostedEntry } from '@openfloor/ledger';
import type {
  ExchangeEvent,
  MarketState,
  MarketStateReason,
  MemberStatus,
  OrderCancelReason,
  PostingKind,
  ResolutionStatus,
} from '../event.js';
import { bool, decode, encode, int, list, oneOf, record, uint } from './codec.js';
import { tradingPolicy } from './command-codec.js';
import { orderFields, side, writeOrder } from './order-codec.js';
import { union, type Variants, type WrittenOut } from './union.js';

const marketState = oneOf<MarketState>()(
  'draft',
  'auction',
  'open',
  'halted',
  'closed',
  'settling',
  'settled',
);
const stateReason = oneOf<MarketStateReason>()(
  'OPENED',
  'OFFICER',
  'INTERNAL_ERROR',
  'FLAGGED',
  'PRICE_BAND',
  'RESUMED',
  'CLOSE_DATE',
  'RESOLUTION',
  'SETTLEMENT',
);
const memberStatus = oneOf<MemberStatus>()('active', 'suspended', 'left');
const cancelReason = oneOf<OrderCancelReason>()(
  'MEMBER',
  'MARKET_CLOSED',
  'EXPIRED',
  'SUSPENDED',
  'LEFT',
  'IOC',
  'FOK',
  'MARKET',
  'BUDGET',
  'SELF_TRADE',
  'POST_ONLY',
  'PRICE_BAND',
);
const postingKind = oneOf<PostingKind>()(
  'ALLOWANCE',
  'HOLD',
  'TRADE',
  'SETTLEMENT',
  'SUBSIDY',
  'LEAVER',
  'STAKE',
  'STAKE_RETURNED',
  'SEASON',
);
const resolutionStatus = oneOf<ResolutionStatus>()(
  'proposed',
  'confirmed',
  'challenged',
  'withdrawn',
  'overturned',
);
const entries = list(record<PostedEntry>({ account: uint(), amountMilli: int(), balanceMilli: int() }));

export const eventVariants: Variants<ExchangeEvent> = {
  MemberRegistered: [1, { memberId: uint(), trading: bool() }],
  MemberStatusChanged: [2, { memberId: uint(), status: memberStatus }],
  TradingPolicySet: [3, { version: uint(), policy: tradingPolicy() }],
  ExchangeHaltChanged: [4, { halted: bool() }],
  AllowancePolicySet: [5, { amountMilli: uint(), periodMs: uint(), anchorAt: uint(), capMilli: uint() }],
  AllowanceCredited: [6, { memberId: uint(), period: uint(), amountMilli: uint() }],
  MarketListed: [
    7,
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
  InsidersSet: [8, { marketId: uint(), insiders: list(uint()) }],
  MarketStateChanged: [
    9,
    {
      marketId: uint(),
      state: marketState,
      reason: stateReason,
      payoutTicks: list(uint()),
      until: uint(),
    },
  ],
  AuctionHeld: [10, { marketId: uint(), priceTicks: uint(), quantity: uint() }],
  ResolutionChanged: [
    11,
    {
      marketId: uint(),
      status: resolutionStatus,
      actorId: uint(),
      payoutTicks: list(uint()),
      isVoid: bool(),
      evidenceId: uint(),
      challengeEndsAt: uint(),
      stakeMilli: uint(),
    },
  ],
  HouseChanged: [12, { marketId: uint(), shares: list(uint()) }],
  OrderAccepted: [13, { orderId: uint(), ...orderFields }],
  OrderRested: [14, { orderId: uint(), open: uint() }],
  OrderAmendAccepted: [15, { orderId: uint(), priceTicks: uint(), open: uint(), keptPlace: bool() }],
  OrderDecremented: [16, { orderId: uint(), quantity: uint(), open: uint() }],
  OrderCancelled: [17, { orderId: uint(), quantity: uint(), reason: cancelReason }],
  TradeExecuted: [
    18,
    {
      tradeId: uint(),
      marketId: uint(),
      contract: uint(),
      priceTicks: uint(),
      quantity: uint(),
      takerSide: side,
      takerOrderId: uint(),
      takerId: uint(),
      makerOrderId: uint(),
      makerId: uint(),
      makerOpen: uint(),
      takerOpen: uint(),
    },
  ],
  Posted: [19, { kind: postingKind, reference: uint(), entries }],
  PositionChanged: [20, { memberId: uint(), marketId: uint(), contract: uint(), quantity: uint() }],
  PriceChanged: [
    21,
    {
      marketId: uint(),
      contract: uint(),
      bestBidTicks: uint(),
      bestAskTicks: uint(),
      lastTradeTicks: uint(),
      priceHalfTicks: uint(),
    },
  ],
};

export const writtenOutEvents: WrittenOut<ExchangeEvent> = {
  OrderAccepted: (writer, event) => {
    writer.uint(event.orderId);
    writeOrder(writer, event);
  },
  OrderRested: (writer, { orderId, open }) => {
    writer.uint(orderId);
    writer.uint(open);
  },
  TradeExecuted: (writer, event) => {
    writer.uint(event.tradeId);
    writer.uint(event.marketId);
    writer.uint(event.contract);
    writer.uint(event.priceTicks);
    writer.uint(event.quantity);
    writer.uint(event.takerSide === 'buy' ? 0 : 1);
    writer.uint(event.takerOrderId);
    writer.uint(event.takerId);
    writer.uint(event.makerOrderId);
    writer.uint(event.makerId);
    writer.uint(event.makerOpen);
    writer.uint(event.takerOpen);
  },
  Posted: (writer, { kind, reference, entries: posted }) => {
    postingKind.write(writer, kind);
    writer.uint(reference);
    writer.uint(posted.length);
    for (const { account, amountMilli, balanceMilli } of posted) {
      writer.uint(account);
      writer.int(amountMilli);
      writer.int(balanceMilli);
    }
  },
  PositionChanged: (writer, { memberId, marketId, contract, quantity }) => {
    writer.uint(memberId);
    writer.uint(marketId);
    writer.uint(contract);
    writer.uint(quantity);
  },
  PriceChanged: (writer, event) => {
    writer.uint(event.marketId);
    writer.uint(event.contract);
    writer.uint(event.bestBidTicks);
    writer.uint(event.bestAskTicks);
    writer.uint(event.lastTradeTicks);
    writer.uint(event.priceHalfTicks);
  },
};

const events = list(union(eventVariants, writtenOutEvents));

/** All events of one command; what the journal hashes to check a replay. Not to be changed. */
export const encodeEvents = (list: readonly ExchangeEvent[]): Uint8Array => encode(events, list);
/** Throws InvariantViolation when the bytes are not events. */
export const decodeEvents = (bytes: Uint8Array): readonly ExchangeEvent[] => decode(events, bytes);
