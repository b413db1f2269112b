import { ConfigError } from './config-error.js';

/** How much one member, or one address where nobody is signed in, may ask of the server. */
export interface LimitsConfig {
  /** Requests and operations in 10 seconds; large ones count as several. */
  readonly requestsPerMember: number;
  readonly requestsPerAddress: number;
  /** Open sockets. */
  readonly socketsPerMember: number;
  readonly socketsPerAddress: number;
  /** Sockets on which nothing was said yet. */
  readonly silentSocketsPerAddress: number;
  /** In 10 seconds, signed in or not: who it is, is said later. */
  readonly newSocketsPerAddress: number;
  /** On all sockets together. */
  readonly subscriptionsPerMember: number;
  /** Ideas put up in an hour. */
  readonly proposalsPerMember: number;
  /** Comments written in an hour. */
  readonly commentsPerMember: number;
}

/** A whole company may share an address; what is counted by address leaves room for that. */
export const USUAL_LIMITS: LimitsConfig = {
  requestsPerMember: 10_000,
  requestsPerAddress: 5_000,
  socketsPerMember: 50,
  socketsPerAddress: 2_000,
  silentSocketsPerAddress: 1_000,
  newSocketsPerAddress: 5_000,
  subscriptionsPerMember: 500,
  proposalsPerMember: 20,
  commentsPerMember: 100,
};

const MOST = 1_000_000_000;
/** What one operation can count as (operation-cost.ts): below, the first large one would keep everybody out. */
const FEWEST: Partial<Record<keyof LimitsConfig, number>> = {
  requestsPerMember: 2_501,
  requestsPerAddress: 2_501,
};

/** The variable of the environment that changes a limit: OPENFLOOR_REQUESTS_PER_MEMBER and so on. */
export const variableOf = (limit: keyof LimitsConfig): string =>
  `OPENFLOOR_${limit.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

/** @throws ConfigError for what is not a whole number, or too few to work with */
export function readLimitsConfig(env: NodeJS.ProcessEnv): LimitsConfig {
  const limits: Record<keyof LimitsConfig, number> = { ...USUAL_LIMITS };
  for (const limit of Object.keys(USUAL_LIMITS) as (keyof LimitsConfig)[]) {
    const text = env[variableOf(limit)];
    if (text !== undefined && text !== '') limits[limit] = readCount(text, limit);
  }
  return limits;
}

function readCount(text: string, limit: keyof LimitsConfig): number {
  const fewest = FEWEST[limit] ?? 1;
  const count = Number(text);
  if (/^\d{1,10}$/.test(text) && count >= fewest && count <= MOST) return count;
  throw new ConfigError(`${variableOf(limit)} is "${text}": use a whole number from ${fewest} to ${MOST}.`);
}
