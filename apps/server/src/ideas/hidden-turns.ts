const DAY_MS = 24 * 3600_000;
/** Primes, so that starts of neighbouring days and members lie far apart. */
const STEP_OF_DAY = 7_919;
const STEP_OF_MEMBER = 104_729;

interface Reader {
  readonly memberId: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The newest market's. */
  readonly greatestId: number;
}

/**
 * Where ideas stand among those whose figures are hidden from a member: the order of listing, read in a circle from a
 * place that is another one every day and for every member. So not everybody's blind estimates go to the same ideas, and
 * while one pages through a day nothing moves. Pure.
 */
export function hiddenTurns({ memberId, at, greatestId }: Reader): (marketId: number) => number {
  const circle = greatestId + 1;
  const start = (Math.floor(at / DAY_MS) * STEP_OF_DAY + memberId * STEP_OF_MEMBER) % circle;
  return (marketId) => (marketId - start + circle) % circle;
}
