import type { PostedEntry } from '@openfloor/ledger';
import type {
  ExchangeEvent,
  MarketState,
  MarketStateReason,
  OrderCancelReason,
  PostingKind,
} from '../event.js';
import { bool, type Codec, decode, encode, int, list, oneOf, record, uint, union } from './codec.js';

const side = () => oneOf('buy', 'sell');
const marketState = (): Codec<MarketState> => oneOf('open', 'halted', 'closed', 'settling', 'settled');
const stateReason = (): Codec<MarketStateReason> =>
  oneOf('LISTED', 'OFFICER', 'INTERNAL_ERROR', 'RESUMED', 'CLOSE_DATE', 'SETTLEMENT');
const cancelReason = (): Codec<OrderCancelReason> =>
  oneOf('MEMBER', 'MARKET_CLOSED', 'IOC', 'FOK', 'MARKET', 'BUDGET', 'SELF_TRADE', 'POST_ONLY');
const postingKind = (): Codec<PostingKind> => oneOf('ALLOWANCE', 'HOLD', 'TRADE', 'SETTLEMENT');
const entries = () => list(record<PostedEntry>({ account: uint(), amountMilli: int(), balanceMilli: int() }));

const events = list(
  union<ExchangeEvent>({
    MemberRegistered: [1, { memberId: uint(), trading: bool() }],
    AllowancePolicySet: [2, { amountMilli: uint(), periodMs: uint(), anchorAt: uint(), capMilli: uint() }],
    AllowanceCredited: [3, { memberId: uint(), period: uint(), amountMilli: uint() }],
    MarketListed: [
      4,
      { marketId: uint(), ideaId: uint(), contracts: uint(), closesAt: uint(), referenceTicks: uint() },
    ],
    MarketStateChanged: [
      5,
      { marketId: uint(), state: marketState(), reason: stateReason(), payoutTicks: list(uint()) },
    ],
    OrderAccepted: [
      6,
      {
        orderId: uint(),
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
    OrderRested: [7, { orderId: uint(), open: uint() }],
    OrderAmendAccepted: [8, { orderId: uint(), priceTicks: uint(), open: uint(), keptPlace: bool() }],
    OrderDecremented: [9, { orderId: uint(), quantity: uint(), open: uint() }],
    OrderCancelled: [10, { orderId: uint(), quantity: uint(), reason: cancelReason() }],
    TradeExecuted: [
      11,
      {
        tradeId: uint(),
        marketId: uint(),
        contract: uint(),
        priceTicks: uint(),
        quantity: uint(),
        takerSide: side(),
        takerOrderId: uint(),
        takerId: uint(),
        makerOrderId: uint(),
        makerId: uint(),
        makerOpen: uint(),
      },
    ],
    Posted: [12, { kind: postingKind(), reference: uint(), entries: entries() }],
    PositionChanged: [13, { memberId: uint(), marketId: uint(), contract: uint(), quantity: uint() }],
    PriceChanged: [
      14,
      {
        marketId: uint(),
        contract: uint(),
        bestBidTicks: uint(),
        bestAskTicks: uint(),
        lastTradeTicks: uint(),
        priceHalfTicks: uint(),
      },
    ],
  }),
);

/** All events of one command; what the journal hashes to check a replay. */
export const encodeEvents = (list: readonly ExchangeEvent[]): Uint8Array => encode(events, list);
/** Throws InvariantViolation when the bytes are not events. */
export const decodeEvents = (bytes: Uint8Array): readonly ExchangeEvent[] => decode(events, bytes);
