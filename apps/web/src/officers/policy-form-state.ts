import { fromUnits, toUnits } from '../format/decimal';
import { type Entry, readPercent, readShares } from '../format/entry';
import { readTokensOrNone } from '../format/token-entry';
import type { PolicyInput } from './exchange-mutations';
import type { TradingPolicy } from './policy-query';

export type Valve = Exclude<keyof TradingPolicy, 'version' | '__typename'>;
export type TypedPolicy = Record<Valve, string>;

interface ValveWords {
  label: string;
  unit: string;
  /** Why it is there and what it does, for whoever sets it. */
  words: string;
  read: (text: string) => Entry;
}

const shares = { unit: 'shares', read: readCount };
const tokens = { unit: 'tokens', read: readTokensOrNone };

export const valves: Record<Valve, ValveWords> = {
  positionLimit: {
    ...shares,
    label: 'Position of a member',
    words: 'Most shares of one outcome that a member may own in a market, once all open orders have traded.',
  },
  insiderLimit: {
    ...shares,
    label: 'Position of an insider',
    words: 'The same for the proposer and the team of the idea, who know more and can do more about it.',
  },
  orderLimit: {
    ...shares,
    label: 'Size of an order',
    words: 'Most shares of one order: a slip of the finger moves no market further than this.',
  },
  openOrderLimit: {
    label: 'Open orders',
    unit: 'orders',
    words: 'Most open orders of a member in one market.',
    read: readCount,
  },
  band: {
    label: 'Price band',
    unit: '%',
    words:
      'Trades stay within so many points of the average price of the last 5 minutes. What would leave it pauses trading instead. 100: any price.',
    read: readBand,
  },
  pauseSeconds: {
    label: 'Pause',
    unit: 'seconds',
    words: 'How long trading pauses when an order would leave the band.',
    read: readCount,
  },
  subsidyLimit: {
    ...tokens,
    label: 'House in one market',
    words: 'Most tokens that the house may be given in one market, and so lose in it.',
  },
  houseLimit: {
    ...tokens,
    label: 'House in all markets',
    words: 'Most tokens that the house may have in all markets together.',
  },
  issueLimit: {
    ...tokens,
    label: 'Tokens issued',
    words: 'Most tokens that may ever be out of the treasury: allowances and houses.',
  },
  challengeSeconds: {
    label: 'Challenge window',
    unit: 'minutes',
    words:
      'How long members can challenge a confirmed resolution before it is paid; 2,880 minutes are two days. 0: not at all.',
    read: readMinutes,
  },
};

export const valveNames = Object.keys(valves) as Valve[];

function readCount(text: string): Entry {
  return text.trim() === '0' ? { value: '0' } : readShares(text);
}

function readBand(text: string): Entry {
  const whole = text.replace('%', '').trim();
  return /^100([.,]0*)?$/.test(whole) ? { value: '1' } : readPercent(text);
}

const yearMinutes = 366 * 24 * 60;

/** Minutes, down to a second; the server counts seconds. */
function readMinutes(text: string): Entry {
  const cleaned = text.trim().replace(/,(?=\d{3})/g, '');
  if (!/^\d{1,7}(\.\d{1,3})?$/.test(cleaned)) return { problem: 'Enter minutes, for example 2,880 or 0.5.' };
  if (Number(cleaned) > yearMinutes) return { problem: 'At most a year.' };
  return { value: String(Math.round(Number(cleaned) * 60)) };
}

/** `1000000` is hard to tell from `10000000`. */
export const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');

/** Which version of a policy is valid now. */
export const inForce = (version: number): string =>
  version === 0 ? 'The defaults are in force.' : `Version ${version} is in force.`;

/** The policy as its fields hold it. */
export function typedPolicy(policy: TradingPolicy): TypedPolicy {
  const entries = valveNames.map((valve) => [valve, grouped(String(policy[valve]))] as const);
  return {
    ...(Object.fromEntries(entries) as TypedPolicy),
    band: fromUnits(toUnits(policy.band, 3), 1),
    challengeSeconds: grouped(String(Math.round((policy.challengeSeconds / 60) * 1_000) / 1_000)),
  };
}

interface ReadPolicy {
  input: PolicyInput | null;
  problems: Partial<Record<Valve, string>>;
}

/** All valves as the server takes them; null while one of them is wrong. */
export function readPolicy(typed: TypedPolicy): ReadPolicy {
  const problems: ReadPolicy['problems'] = {};
  const values = {} as TypedPolicy;
  for (const valve of valveNames) {
    const { value, problem } = valves[valve].read(typed[valve]);
    if (problem !== undefined) problems[valve] = problem;
    values[valve] = value ?? '';
  }
  if (Object.keys(problems).length > 0) return { input: null, problems };
  const { openOrderLimit, pauseSeconds, challengeSeconds, ...rest } = values;
  const counts = {
    openOrderLimit: Number(openOrderLimit),
    pauseSeconds: Number(pauseSeconds),
    challengeSeconds: Number(challengeSeconds),
  };
  return { input: { ...rest, ...counts }, problems };
}
