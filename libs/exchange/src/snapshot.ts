import { invariant } from '@openfloor/kernel';
import type { AccountId } from '@openfloor/ledger';
import type { Due } from './due-queue.js';
import type { TradingPolicy } from './policy.js';
import { type AllowancePolicy, type ExchangeState, emptyState, type Member } from './state.js';
import { restoreMarket, type StoredMarket, storedMarket } from './stored-market.js';

/** Bytes change with this; a snapshot of another format is not read. */
const FORMAT = 3;

interface Snapshot {
  readonly format: number;
  readonly sequence: number;
  readonly at: number;
  readonly policy: AllowancePolicy | null;
  readonly tradingPolicy: TradingPolicy;
  readonly tradingPolicyVersion: number;
  readonly halted: boolean;
  readonly nextTradeId: number;
  readonly members: readonly Member[];
  readonly markets: readonly StoredMarket[];
  /** [order, time], by order. */
  readonly expiries: readonly (readonly [number, number])[];
  /** In the order in which they fall due. */
  readonly due: readonly Due[];
  readonly accounts: readonly (readonly [AccountId, number])[];
}

/**
 * The whole state as bytes, the same for the same state on every machine: every list is sorted, every number an
 * integer, every field in an order given here and not by whoever made the object. What follows from the rest is not
 * written: sums of orders and holds, which reading checks against the ledger, and the house's quotes.
 */
export function encodeSnapshot(state: ExchangeState): Uint8Array {
  const { sequence, at, policy, tradingPolicy, tradingPolicyVersion, halted, nextTradeId } = state;
  const snapshot: Snapshot = {
    format: FORMAT,
    sequence,
    at,
    policy: policy === null ? null : storedAllowance(policy),
    tradingPolicy: storedPolicy(tradingPolicy),
    tradingPolicyVersion,
    halted,
    nextTradeId,
    members: byId(state.members).map(storedMember),
    markets: byId(state.markets).map(storedMarket),
    expiries: [...state.expiries].sort(([a], [b]) => a - b),
    due: state.due.entries().map(storedDue),
    accounts: state.ledger.accounts(),
  };
  return new TextEncoder().encode(JSON.stringify(snapshot));
}

const byId = <T extends { id: number }>(items: Map<number, T>): T[] =>
  [...items.values()].sort((a, b) => a.id - b.id);

function storedMember({ id, trading, status, lastPeriod }: Member): Member {
  return { id, trading, status, lastPeriod };
}

function storedDue({ at, sequence, kind, id }: Due): Due {
  return { at, sequence, kind, id };
}

function storedAllowance({ amountMilli, periodMs, anchorAt, capMilli }: AllowancePolicy): AllowancePolicy {
  return { amountMilli, periodMs, anchorAt, capMilli };
}

function storedPolicy(policy: TradingPolicy): TradingPolicy {
  const { positionLimit, insiderLimit, orderLimit, openOrderLimit, bandTicks, pauseMs } = policy;
  const { subsidyLimitMilli, houseLimitMilli, issueLimitMilli, challengeMs } = policy;
  return {
    positionLimit,
    insiderLimit,
    orderLimit,
    openOrderLimit,
    bandTicks,
    pauseMs,
    subsidyLimitMilli,
    houseLimitMilli,
    issueLimitMilli,
    challengeMs,
  };
}

/** Throws InvariantViolation when the bytes do not make a state that keeps the laws. */
export function decodeSnapshot(bytes: Uint8Array): ExchangeState {
  const snapshot = JSON.parse(new TextDecoder().decode(bytes)) as Snapshot;
  invariant(snapshot.format === FORMAT, `snapshot format ${snapshot.format} is not ${FORMAT}`);
  const { sequence, at, policy, tradingPolicy, tradingPolicyVersion, halted, nextTradeId } = snapshot;
  const state = Object.assign(emptyState(), {
    sequence,
    at,
    policy,
    tradingPolicy,
    tradingPolicyVersion,
    halted,
    nextTradeId,
  });
  for (const member of snapshot.members) state.members.set(member.id, { ...member });
  for (const market of snapshot.markets) restoreMarket(state, market);
  for (const [orderId, expiresAt] of snapshot.expiries) state.expiries.set(orderId, expiresAt);
  for (const due of snapshot.due) state.due.add(due);
  state.ledger.restore(snapshot.accounts);
  return state;
}
