import type { PolicyVersion } from './policy-versions-query';

export interface Difference {
  name: string;
  /** null: it was not there. */
  before: string | null;
  after: string | null;
}

/** What one version says otherwise than another, in the order of the newer one; null where one of them is not known. */
export function differences(
  before: Pick<PolicyVersion, 'terms'>,
  after: Pick<PolicyVersion, 'terms'>,
): Difference[] | null {
  if (!before.terms || !after.terms) return null;
  const was = new Map(before.terms.map(({ name, value }) => [name, value]));
  const is = new Map(after.terms.map(({ name, value }) => [name, value]));
  return [...new Set([...is.keys(), ...was.keys()])]
    .map((name) => ({ name, before: was.get(name) ?? null, after: is.get(name) ?? null }))
    .filter((difference) => difference.before !== difference.after);
}
