import type { RealStep } from './tour-memory';

interface Candidate {
  readonly id: string;
  readonly market: {
    readonly id: string;
    readonly state: string;
    readonly contracts: readonly { readonly name: string }[];
    readonly myEstimate: unknown;
  } | null;
}

/** An open idea without an estimate of mine; not the same one for everybody, who would all move its price. */
export function firstIdea(ideas: readonly Candidate[], memberId: string): RealStep | null {
  const open = ideas.flatMap(({ id, market }) =>
    market?.state === 'OPEN' && market.contracts[0]?.name === 'YES' && market.myEstimate === null
      ? [{ ideaId: id, marketId: market.id }]
      : [],
  );
  return open[spread(memberId) % open.length] ?? null;
}

const spread = (text: string): number =>
  [...text].reduce((sum, letter) => (31 * sum + (letter.codePointAt(0) ?? 0)) % 65_521, 7);
