import { t } from '@lingui/core/macro';
import { fieldText } from '../format/decimal';
import { type Entry, percentField, readPayout, readShares } from '../format/entry';
import { readTokensOrNone } from '../format/token-entry';
import { readNumber } from '../format/typed-number';
import type { PolicyInput } from './exchange-mutations';
import { grouped } from './grouped';
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

const shares = { unit: t`shares`, read: readCount };
const tokens = { unit: t`tokens`, read: readTokensOrNone };

export const valves: Record<Valve, ValveWords> = {
  positionLimit: {
    ...shares,
    label: t`Position of a member`,
    words: t`Most shares of one outcome that a member may own in a market, once all open orders have traded.`,
  },
  insiderLimit: {
    ...shares,
    label: t`Position of an insider`,
    words: t`The same for the proposer and the team of the idea, who know more and can do more about it.`,
  },
  orderLimit: {
    ...shares,
    label: t`Size of an order`,
    words: t`Most shares of one order: a slip of the finger moves no market further than this.`,
  },
  openOrderLimit: {
    label: t`Open orders`,
    unit: t`orders`,
    words: t`Most open orders of a member in one market.`,
    read: readCount,
  },
  band: {
    label: t`Price band`,
    unit: '%',
    words: t`Trades stay within so many points of the average price of the last 5 minutes. What would leave it pauses trading instead. 100: any price.`,
    read: readBand,
  },
  pauseSeconds: {
    label: t`Pause`,
    unit: t`seconds`,
    words: t`How long trading pauses when an order would leave the band.`,
    read: readCount,
  },
  subsidyLimit: {
    ...tokens,
    label: t`House in one market`,
    words: t`Most tokens that the house may be given in one market, and so lose in it.`,
  },
  houseLimit: {
    ...tokens,
    label: t`House in all markets`,
    words: t`Most tokens that the house may have in all markets together.`,
  },
  issueLimit: {
    ...tokens,
    label: t`Tokens issued`,
    words: t`Most tokens that may ever be out of the treasury: allowances and houses.`,
  },
  challengeSeconds: {
    label: t`Challenge window`,
    unit: t`minutes`,
    words: t`How long members can challenge a confirmed resolution before it is paid; ${grouped('2880')} minutes are two days. 0: not at all.`,
    read: readMinutes,
  },
};

export const valveNames = Object.keys(valves) as Valve[];

function readCount(text: string): Entry {
  return text.trim() === '0' ? { value: '0' } : readShares(text);
}

/** Read as a payout is, which goes up to 100 too, but may be 0. */
function readBand(text: string): Entry {
  const least = fieldText('0.1');
  const { value = '0' } = readPayout(text);
  return value === '0' ? { problem: t`Enter from ${least} to 100, in steps of ${least}.` } : { value };
}

const yearMinutes = 366 * 24 * 60;

/** Minutes, down to a second; the server counts seconds. */
function readMinutes(text: string): Entry {
  const otherwise = t`Enter minutes, for example ${grouped('2880')} or ${grouped('0.5')}.`;
  const { value, problem } = readNumber(text, { otherwise });
  if (value === undefined) return { problem };
  if (!/^\d{1,7}(\.\d{1,3})?$/.test(value)) return { problem: otherwise };
  if (Number(value) > yearMinutes) return { problem: t`At most a year.` };
  return { value: String(Math.round(Number(value) * 60)) };
}

/** Which version of a policy is valid now. */
export const inForce = (version: number): string =>
  version === 0 ? t`The defaults are in force.` : t`Version ${version} is in force.`;

/** The policy as its fields hold it. */
export function typedPolicy(policy: TradingPolicy): TypedPolicy {
  const entries = valveNames.map((valve) => [valve, grouped(String(policy[valve]))] as const);
  return {
    ...(Object.fromEntries(entries) as TypedPolicy),
    band: percentField(policy.band),
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
