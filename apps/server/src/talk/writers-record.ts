import type { WritersRecord } from './case-order.js';

/** What a member's fills gained per share in each settled headline market, from -1 to 1, added up. */
export interface FilledMarkets {
  readonly markets: number;
  readonly gains: number;
}

/** So many markets in which nothing was gained are put beside what somebody did: one lucky guess is no record. */
const QUIET_MARKETS = 20;
const GOOD = 0.05;

/**
 * A Brier score told in trades: who moves a price from p by a share towards the outcome y makes the market's squared
 * error smaller by 2(y - p), and gains y - p. Each market counts alike, however much was traded in it, and only three
 * grades leave this: an order of comments must not tell what somebody earned. Pure.
 */
export function recordOf({ markets, gains }: FilledMarkets): WritersRecord {
  const shrunk = gains / (markets + QUIET_MARKETS);
  if (shrunk >= GOOD) return 'GOOD';
  return shrunk <= -GOOD ? 'POOR' : 'NONE';
}
