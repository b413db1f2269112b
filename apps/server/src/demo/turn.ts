import type { ExchangeView } from '@openfloor/exchange';
import type { BelievedIdea } from './belief.js';

/** A market about an idea, as the crowd knows it. */
export interface CrowdIdea extends BelievedIdea {
  readonly discussionRounds: number;
  /** Two: YES and NO. More: how the idea ends. */
  readonly contracts: number;
  /** Members who propose or do it: here they trade in nothing of it. Left out: nobody. */
  readonly insiders?: readonly number[];
  /** Of a market of many outcomes: the contract that the record says, or null where it does not yet. */
  readonly recordedContract: number | null;
}

/** What the crowd sees: only what any member may see, and of private things their own. */
export type Floor = Pick<
  ExchangeView,
  'halted' | 'market' | 'depth' | 'balance' | 'positionsOf' | 'openOrdersOf'
>;

/** One member looks at one market. */
export interface Turn {
  readonly idea: CrowdIdea;
  readonly memberId: number;
  readonly role: 'maker' | 'taker';
  /** Milliseconds since 1970. */
  readonly at: number;
}
