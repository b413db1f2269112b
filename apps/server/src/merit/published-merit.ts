import type { EvidenceGrade, EvidencePart } from '@openfloor/merit';

/** How many points a part of the evidence has, of how many. */
export interface PartPoints {
  readonly part: EvidencePart;
  readonly points: number;
  readonly most: number;
}

/** A merit as everybody may know it. Chances are in thousandths. */
export interface PublishedMerit {
  readonly publicationId: number;
  readonly marketId: number;
  readonly at: Date;
  /** Shrunk towards the prior, with its interval; by it ideas are ranked. */
  readonly merit: number;
  readonly low: number;
  readonly high: number;
  /** Before it was shrunk. */
  readonly centre: number;
  readonly prior: number;
  readonly people: number;
  readonly stakeMilli: number;
  /** How many of the people estimated before they were shown a price or a merit. */
  readonly early: number;
  readonly grade: EvidenceGrade;
  readonly parts: readonly PartPoints[];
}

/** From then on fewer than five people stand behind the idea. */
interface Retraction {
  readonly publicationId: number;
  readonly marketId: number;
  readonly at: Date;
  readonly merit: null;
}

export type Publication = PublishedMerit | Retraction;
