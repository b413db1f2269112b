/** How far an idea of the demo's own organisation has come, told in parts of the demo's past before the present. */
export interface OwnIdea {
  /** Tells it from the others, whatever it is called. */
  readonly key: string;
  readonly title: string;
  readonly topic: string;
  readonly tags: readonly string[];
  readonly links?: readonly string[];
  /** Markdown. */
  readonly text: string;
  /** What it said at first, and what the new version changed. */
  readonly before?: { readonly text: string; readonly note: string };
  /** When it was proposed. */
  readonly proposed: number;
  readonly seconds: number;
  /** Crowd members who have joined its team. */
  readonly team?: number;
  readonly fate: Fate;
}

export type Fate =
  /** Waits for seconds, or for a curator who looks at what it says. */
  | { readonly stage: 'PROPOSED'; readonly isHeld?: boolean; readonly duplicateOf?: string }
  /** Minutes after the past at which it opens. */
  | { readonly stage: 'ANNOUNCED'; readonly opensIn: number }
  | OpenFate
  | {
      readonly stage: 'ADOPTED' | 'DECLINED';
      readonly opened: number;
      readonly at: number;
      readonly reason: string;
    }
  | { readonly stage: 'RETIRED'; readonly at: number; readonly reason: string }
  | { readonly stage: 'MERGED'; readonly at: number; readonly reason: string; readonly into: string };

/** It trades, or waits for its jury. */
export interface OpenFate {
  readonly stage: 'OPEN';
  readonly opened: number;
  /** When its proposer said who it is; it is blind without. */
  readonly shown?: number;
  /** Minutes after the past for which its opening auction goes on. */
  readonly auctionFor?: number;
  /** Minutes before the end of the past at which its market closed. */
  readonly closed?: number;
}
