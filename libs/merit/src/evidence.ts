export type EvidenceGrade = 'A' | 'B' | 'C' | 'D';

/** What stands behind a merit. */
export interface EvidenceFacts {
  /** Independent people with something at risk. */
  readonly people: number;
  /** What they have at risk, as far as it counts (see Merit), and what they offer in the book, in milli-tokens. */
  readonly countedStakeMilli: number;
  readonly depthMilli: number;
  /** Between the best bid and ask of independent people, 0..1; null where a side is empty. */
  readonly spread: number | null;
  /** Since the market opened. */
  readonly ageMs: number;
  /** Of the merit's interval: high - low, 0..1. */
  readonly width: number;
}

export type EvidencePart = 'people' | 'stakes' | 'depth' | 'spread' | 'age' | 'agreement';

/** `points` of at most `most`; all parts together have at most 100. */
export interface EvidencePoints {
  readonly part: EvidencePart;
  readonly points: number;
  readonly most: number;
}

export interface Evidence {
  readonly grade: EvidenceGrade;
  /** 4 for A to 1 for D. */
  readonly bars: 1 | 2 | 3 | 4;
  readonly points: number;
  readonly parts: readonly EvidencePoints[];
}

const DAY_MS = 86_400_000;
/** With so much a part has all its points; half of it gives half. */
const FULL = { people: 25, stakeMilli: 1_000_000, depthMilli: 300_000, ageMs: 7 * DAY_MS } as const;
/** From this spread or width on there are no points. */
const NONE = { spread: 0.2, width: 0.5 } as const;
const MOST: Record<EvidencePart, number> = {
  people: 40,
  stakes: 20,
  depth: 10,
  spread: 5,
  age: 10,
  agreement: 15,
};

/** Grade, bars, and the least points and people for them: tokens alone make no A. */
const GRADES = [
  { grade: 'A', bars: 4, points: 75, people: 20 },
  { grade: 'B', bars: 3, points: 50, people: 12 },
  { grade: 'C', bars: 2, points: 25, people: 6 },
  { grade: 'D', bars: 1, points: 0, people: 0 },
] as const;

/**
 * How much stands behind a merit: up to 100 points, whole ones, from six parts that each grow evenly up to a full
 * measure, and a grade for their sum. Independent people give most, because tokens are easier to come by.
 */
export function evidenceOf(facts: EvidenceFacts): Evidence {
  const shares: Record<EvidencePart, number> = {
    people: facts.people / FULL.people,
    stakes: facts.countedStakeMilli / FULL.stakeMilli,
    depth: facts.depthMilli / FULL.depthMilli,
    spread: facts.spread === null ? 0 : 1 - facts.spread / NONE.spread,
    age: facts.ageMs / FULL.ageMs,
    agreement: 1 - facts.width / NONE.width,
  };
  const names = Object.keys(MOST) as EvidencePart[];
  const parts = names.map((part) => {
    const share = Math.min(1, Math.max(0, shares[part]));
    return { part, points: Math.round(share * MOST[part]), most: MOST[part] };
  });
  const points = parts.reduce((sum, part) => sum + part.points, 0);
  const reached = GRADES.find((step) => points >= step.points && facts.people >= step.people);
  const { grade, bars } = reached ?? GRADES[3];
  return { grade, bars, points, parts };
}
