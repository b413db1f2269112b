/** What one person adds to a merit. For nobody to see. */
export interface Contribution {
  readonly memberId: number;
  /** In thousandths. */
  readonly chance: number;
  /** Milli-tokens at risk behind it. */
  readonly stakeMilli: number;
  /** Given before its member was shown a price or a merit. */
  readonly early: boolean;
}

/** By member. */
export type Contributions = ReadonlyMap<number, Contribution>;

/** Whether nothing that a person did makes a difference between the two. */
export function isSameContribution(a: Contribution | undefined, b: Contribution | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.chance === b.chance && a.stakeMilli === b.stakeMilli && a.early === b.early;
}

/** Members whose contribution differs, in no particular order. */
export function changedMembers(before: Contributions, after: Contributions): number[] {
  const members = new Set([...before.keys(), ...after.keys()]);
  return [...members].filter((id) => !isSameContribution(before.get(id), after.get(id)));
}
