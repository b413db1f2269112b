/** What one person adds to a merit. */
export interface Contribution {
  readonly memberId: number;
  /** 0..1. */
  readonly chance: number;
  readonly weight: number;
}

type Standing = readonly Contribution[];

export interface PublicationRequest {
  /** What the last publication was made of; empty before the first. */
  readonly published: Standing;
  readonly now: Standing;
  /** Members who have told what they hold in this market: they hide nobody. */
  readonly known: ReadonlySet<number>;
  /** What publications before the last were made of, as far as they are kept. */
  readonly earlier?: readonly Standing[];
}

/** No figure is made of fewer people, and none differs from another by fewer. */
export const LEAST_PEOPLE = 5;

/**
 * Whether an idea's merit and counts may be published anew: at least five people who did not disclose stand behind it,
 * and the contributions of at least five such people changed since the last publication. Against each earlier one that
 * is given there must be five as well, or none, so that no two publications at all differ by what fewer than five did.
 * (Differencing attack: Dinur and Nissim, 2003.)
 */
export function mayPublish({ published, now, known, earlier = [] }: PublicationRequest): boolean {
  if (hidden(now, known).length < LEAST_PEOPLE) return false;
  if (changedPeople(published, now, known) < LEAST_PEOPLE) return false;
  const changes = earlier.map((before) => changedPeople(before, now, known));
  return changes.every((changed) => changed === 0 || changed >= LEAST_PEOPLE);
}

/** How many people who did not disclose came, left or changed between two standings. */
export function changedPeople(before: Standing, after: Standing, known: ReadonlySet<number>): number {
  const old = new Map(hidden(before, known).map((one) => [one.memberId, one]));
  let changed = 0;
  for (const { memberId, chance, weight } of hidden(after, known)) {
    const was = old.get(memberId);
    if (was === undefined || was.chance !== chance || was.weight !== weight) changed++;
    old.delete(memberId);
  }
  return changed + old.size;
}

function hidden(standing: Standing, known: ReadonlySet<number>): Contribution[] {
  return standing.filter(({ memberId }) => !known.has(memberId));
}
