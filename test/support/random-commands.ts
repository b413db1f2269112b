import type { Command, Core } from '@openfloor/exchange';
import { ideaId, marketId, memberId, milli, orderId, shares, ticks } from '@openfloor/kernel';
import fc from 'fast-check';

/** Small numbers, so that orders meet, members run out of money and ids repeat. */
const MEMBERS = 5;
const MARKETS = 2;
/** Core time of a simulation starts here; markets close within it. */
export const START_AT = 1_000_000;
export const PERIOD_MS = 10_000;

/** A command and the milliseconds since the one before. */
export interface Timed {
  readonly command: Command;
  readonly afterMs: number;
  /** Chooses the order that a cancel or an amend is about among those that rest, see `aimed`. */
  readonly pick: number;
}

/**
 * The command itself, except that cancels and amends are aimed at a resting order, mostly at one of the member's
 * own: random ids would nearly always be unknown. The same for the same state.
 */
export function aimed(core: Core, { command, pick }: Timed): Command {
  if (command.type !== 'CancelOrder' && command.type !== 'AmendOrder') return command;
  const orders = [...core.state.orders.values()].sort((a, b) => a.id - b.id);
  const order = orders[pick % Math.max(1, orders.length)];
  if (order === undefined || pick % 9 === 0) return command;
  return { ...command, orderId: orderId(order.id), memberId: memberId(order.owner) };
}

/** The last one has no trading account. */
const member = fc.constantFrom(1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, MEMBERS).map(memberId);
const market = fc.constantFrom(1, 1, 1, 1, 1, 2, 2, 2, MARKETS + 1).map(marketId);
const price = fc.oneof(
  fc.integer({ min: 440, max: 560 }),
  fc.integer({ min: 1, max: 999 }),
  fc.constantFrom(1, 500, 999),
);
const quantity = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom(1, 1000));
/** Orders are numbered by journal sequence, so small numbers often name one. */
const order = fc.integer({ min: 1, max: 120 }).map(orderId);

const placeOrder: fc.Arbitrary<Command> = fc
  .record({
    type: fc.constant('PlaceOrder' as const),
    memberId: member,
    marketId: market,
    contract: fc.constantFrom(0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2),
    side: fc.constantFrom('buy' as const, 'sell' as const),
    orderType: fc.constantFrom('limit' as const, 'limit' as const, 'market' as const),
    priceTicks: price.map(ticks),
    quantity: quantity.map(shares),
    timeInForce: fc.constantFrom(
      'GTC' as const,
      'GTC' as const,
      'GTC' as const,
      'IOC' as const,
      'FOK' as const,
    ),
    postOnly: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  })
  .map((command) =>
    command.orderType === 'market' ? { ...command, priceTicks: ticks(0), postOnly: false } : command,
  );

const cancelOrder: fc.Arbitrary<Command> = fc.record({
  type: fc.constant('CancelOrder' as const),
  memberId: member,
  orderId: order,
});

const amendOrder: fc.Arbitrary<Command> = fc.record({
  type: fc.constant('AmendOrder' as const),
  memberId: member,
  orderId: order,
  priceTicks: price.map(ticks),
  quantity: fc.integer({ min: 0, max: 30 }).map(shares),
});

const creditAllowance: fc.Arbitrary<Command> = fc.record({
  type: fc.constant('CreditAllowance' as const),
  memberId: member,
});

const payout = fc.constantFrom([1000, 0], [0, 1000], [370, 630], [500, 501]).map((list) => list.map(ticks));

const closing: Command = { type: 'CloseMarket', marketId: marketId(1) };
const settling: fc.Arbitrary<Command> = fc.record({
  type: fc.constant('SettleMarket' as const),
  marketId: fc.constant(marketId(1)),
  payoutTicks: payout,
});

const officer: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('HaltMarket' as const),
    marketId: market,
    reason: fc.constant('OFFICER' as const),
  }),
  fc.record({ type: fc.constant('ResumeMarket' as const), marketId: market }),
  fc.record({ type: fc.constant('ResumeMarket' as const), marketId: market }),
  fc.record({ type: fc.constant('CloseMarket' as const), marketId: market }),
  fc.record({ type: fc.constant('SettleMarket' as const), marketId: market, payoutTicks: payout }),
  fc.record({ type: fc.constant('SettleMarket' as const), marketId: market, payoutTicks: payout }),
  fc.record({ type: fc.constant('ContinueSettlement' as const), marketId: market }),
);

const timed = (command: fc.Arbitrary<Command>): fc.Arbitrary<Timed> =>
  fc.record({ command, afterMs: fc.constantFrom(0, 1, 50, PERIOD_MS / 4), pick: fc.nat(1000) });

/** What every simulation starts with: a policy, members with money, two markets. */
export function opening(): Timed[] {
  const commands: Command[] = [
    {
      type: 'SetAllowancePolicy',
      amountMilli: milli(20_000),
      periodMs: PERIOD_MS,
      anchorAt: 0,
      capMilli: milli(50_000),
    },
  ];
  for (let id = 1; id <= MEMBERS; id++) {
    commands.push({ type: 'RegisterMember', memberId: memberId(id), trading: id < MEMBERS });
    commands.push({ type: 'CreditAllowance', memberId: memberId(id) });
  }
  for (let id = 1; id <= MARKETS; id++) {
    const closesAt = START_AT + id * 12 * PERIOD_MS;
    commands.push({
      type: 'ListMarket',
      marketId: marketId(id),
      ideaId: ideaId(id),
      closesAt,
      referenceTicks: ticks(500),
    });
  }
  return commands.map((command) => ({ command, afterMs: 1, pick: 0 }));
}

/** A whole life of a small exchange. */
export function lifetimes(maxLength = 120): fc.Arbitrary<Timed[]> {
  const anything = fc.oneof(
    { weight: 60, arbitrary: timed(placeOrder) },
    { weight: 12, arbitrary: timed(cancelOrder) },
    { weight: 12, arbitrary: timed(amendOrder) },
    { weight: 6, arbitrary: timed(creditAllowance) },
    { weight: 4, arbitrary: timed(officer) },
  );
  const end = fc.tuple(timed(fc.constant(closing)), timed(settling));
  return fc
    .tuple(fc.array(anything, { maxLength, size: 'max' }), end)
    .map(([rest, last]) => [...opening(), ...rest, ...last]);
}
