import { MAX_ISSUED_MILLI, MAX_SHARES } from '@openfloor/kernel';
import { LEAST_SUBSIDY_MILLI } from './house/house.js';

/** The safety valves, each with a default. Quantities are shares, money is milli-tokens, prices are ticks. */
export interface TradingPolicy {
  /** Most shares of one contract that a member may own in a market once all open orders have traded. */
  readonly positionLimit: number;
  /** The same for proposer and team of the market's idea. */
  readonly insiderLimit: number;
  /** Most shares of one order. */
  readonly orderLimit: number;
  /** Most resting orders of a member in a market. */
  readonly openOrderLimit: number;
  /** Trades stay within this many ticks of the average of the last five minutes; 1000: no band. */
  readonly bandTicks: number;
  /** How long trading pauses when an order would leave the band. */
  readonly pauseMs: number;
  /** Most that a house may be given in one market. */
  readonly subsidyLimitMilli: number;
  /** Most that all houses may have together. */
  readonly houseLimitMilli: number;
  /** Most tokens that may ever be out of the treasury. */
  readonly issueLimitMilli: number;
  /** How long a confirmed resolution can be challenged before it is paid. */
  readonly challengeMs: number;
}

const HOUR_MS = 3_600_000;

export const DEFAULT_POLICY: TradingPolicy = {
  positionLimit: 10_000,
  insiderLimit: 100,
  orderLimit: 10_000,
  openOrderLimit: 200,
  bandTicks: 300,
  pauseMs: 60_000,
  subsidyLimitMilli: 10_000_000,
  houseLimitMilli: 10_000_000_000,
  issueLimitMilli: MAX_ISSUED_MILLI,
  challengeMs: 48 * HOUR_MS,
};

/** Policies out of these ranges are refused whole. */
export function isTradingPolicy(policy: TradingPolicy): boolean {
  const { positionLimit, insiderLimit, orderLimit, openOrderLimit, bandTicks, pauseMs } = policy;
  const { subsidyLimitMilli, houseLimitMilli, issueLimitMilli, challengeMs } = policy;
  const shares = [positionLimit, insiderLimit, orderLimit, openOrderLimit];
  const needed = [positionLimit, orderLimit, openOrderLimit, bandTicks];
  const money = [subsidyLimitMilli, houseLimitMilli, issueLimitMilli];
  const times = [pauseMs, challengeMs];
  return (
    shares.every((limit) => within(limit, MAX_SHARES)) &&
    money.every((limit) => within(limit, MAX_ISSUED_MILLI)) &&
    times.every((span) => within(span, 366 * 24 * HOUR_MS)) &&
    needed.every((limit) => limit >= 1) &&
    (subsidyLimitMilli === 0 || subsidyLimitMilli >= LEAST_SUBSIDY_MILLI) &&
    within(bandTicks, 1000)
  );
}

const within = (value: number, most: number): boolean =>
  Number.isSafeInteger(value) && value >= 0 && value <= most;
