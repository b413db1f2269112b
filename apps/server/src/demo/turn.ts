import type { ExchangeView } from '@openfloor/exchange';
import type { BelievedIdea } from './belief.js';

/** An idea as the crowd knows it. */
export interface CrowdIdea extends BelievedIdea {
  readonly discussionRounds: number;
}

/** What the crowd sees: only what any member may see, and of private things their own. */
export type Floor = Pick<ExchangeView, 'market' | 'depth' | 'balance' | 'positionsOf' | 'openOrdersOf'>;

/** One member looks at one market. */
export interface Turn {
  readonly idea: CrowdIdea;
  readonly memberId: number;
  readonly role: 'maker' | 'taker';
  /** Milliseconds since 1970. */
  readonly at: number;
}
