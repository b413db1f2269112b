import type { Command } from '@openfloor/exchange';
import type { Claim } from '../database/entities/claim.js';
import type { EvidenceKind } from '../database/entities/evidence.js';
import type { Idea } from '../database/entities/idea.js';

/** Something that happens in the demo's past beside trading. */
export interface Act {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Makes it happen once, however often the past is played. */
  readonly key: string;
  /** With the evidence that was kept for it, where it has `words`. */
  readonly command: (evidenceId: number) => Command;
  readonly words?: Words;
}

/** What an officer or member said with it. */
export interface Words {
  readonly marketId: number;
  readonly memberId: number;
  readonly kind: EvidenceKind;
  readonly text: string;
  readonly url: string | null;
}

export interface ProgramRows {
  readonly ideas: readonly Idea[];
  readonly claims: readonly Claim[];
  /** Members who joined an idea's team, by idea; left out: nobody. */
  readonly teams?: ReadonlyMap<number, readonly number[]>;
  readonly officers: readonly [number, number];
  /** Members of the crowd, of whom some object. */
  readonly crowd: readonly number[];
}
