/** An idea with its merit and its interval, all 0..1. */
export interface RankedMerit {
  readonly id: number;
  readonly merit: number;
  readonly low: number;
  readonly high: number;
}

export interface BandPlace {
  readonly id: number;
  /** 1 is best. Everybody has one of their own. */
  readonly rank: number;
  /** 1 is best. Shared by all whose interval overlaps that of the band's best. */
  readonly band: number;
  readonly bandSize: number;
}

/**
 * Ranks by merit, best first, and bands from the top: whoever's interval reaches the best's of the band shares it, the
 * next starts a band. Equal merits keep the order in which they are given (the older listing first).
 */
export function bandsOf(ranked: readonly RankedMerit[]): BandPlace[] {
  const sorted = [...ranked].sort((a, b) => b.merit - a.merit);
  const bands: RankedMerit[][] = [];
  let best: RankedMerit | undefined;
  for (const idea of sorted) {
    if (best !== undefined && idea.high >= best.low) bands.at(-1)?.push(idea);
    else {
      best = idea;
      bands.push([idea]);
    }
  }
  const places = bands.flatMap((ideas, index) =>
    ideas.map(({ id }) => ({ id, band: index + 1, bandSize: ideas.length })),
  );
  return places.map((place, index) => ({ ...place, rank: index + 1 }));
}
