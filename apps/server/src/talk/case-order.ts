/** What a writer's trades in settled headline markets say about their judgement. */
export type WritersRecord = 'GOOD' | 'NONE' | 'POOR';

/** A top-level comment that takes a side. */
export interface Case {
  readonly commentId: number;
  /** Readers who find it useful. */
  readonly useful: number;
  /** Readers who found any comment on the idea useful since this one was there: they had it before them. */
  readonly readers: number;
  readonly record: WritersRecord;
}

/** As many readers stand for what is expected of a case before anybody has read it. */
const EXPECTED_READERS = 4;
/** How much more than others' the cases of writers with that record are expected to be found useful. */
const EXPECTED: Record<WritersRecord, number> = { GOOD: 1.5, NONE: 1, POOR: 0.5 };
const HIGHEST_SHARE = 0.95;
/** Standard deviations: one is wrong in one of ten cases on this side. */
const CAUTION = 1.2816;

/**
 * The lower bound of the share of readers who find something useful (E. B. Wilson, 1927): few readers prove little.
 * Between 0 and 1; counts may have fractions. Pure, as are the others.
 */
export function provenShare(useful: number, readers: number): number {
  if (readers <= 0) return 0;
  const share = useful / readers;
  const z2 = CAUTION ** 2;
  const spread = CAUTION * Math.sqrt((share * (1 - share) + z2 / (4 * readers)) / readers);
  return Math.max(0, (share + z2 / (2 * readers) - spread) / (1 + z2 / readers));
}

/**
 * The cases of one side, best first. A case begins as the others of its side fare, more or less so by its writer's
 * record; readers soon outweigh that. Ties go to the older one. Nothing else counts: not who the writer is, what they
 * hold, who follows them, nor what else of theirs was found useful.
 */
export function orderCases<Some extends Case>(cases: readonly Some[]): Some[] {
  const usual = usualShare(cases);
  return cases
    .map((one) => ({ one, score: score(one, usual) }))
    .sort((a, b) => b.score - a.score || a.one.commentId - b.one.commentId)
    .map(({ one }) => one);
}

function score({ useful, readers, record }: Case, usual: number): number {
  const expected = Math.min(HIGHEST_SHARE, usual * EXPECTED[record]);
  return provenShare(useful + EXPECTED_READERS * expected, readers + EXPECTED_READERS);
}

/** Half of them, as long as nobody said anything. */
function usualShare(cases: readonly Case[]): number {
  const useful = cases.reduce((sum, one) => sum + one.useful, 0);
  const readers = cases.reduce((sum, one) => sum + one.readers, 0);
  return (useful + 1) / (readers + 2);
}
