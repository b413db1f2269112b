/** Shares of a contract that a member's trades added, or took away, between a moment and the one before. */
export interface Move {
  readonly contract: number;
  /** Of the first moment that knows of them. */
  readonly index: number;
  readonly shares: number;
}

/**
 * Shares owned of each contract of a market at each of `moments`, from what was traded. Law 2 normalises after every
 * command; doing so once, after adding everything up, gives the same. Pure.
 */
export function sharesOverTime(
  moves: readonly Move[],
  { contracts, moments }: { readonly contracts: number; readonly moments: number },
): (readonly number[])[] {
  const added = Array.from({ length: moments }, () => new Array<number>(contracts).fill(0));
  for (const { contract, index, shares } of moves) {
    const row = added[index];
    if (row !== undefined) row[contract] = (row[contract] ?? 0) + shares;
  }
  const net = new Array<number>(contracts).fill(0);
  return added.map((row) => {
    row.forEach((shares, contract) => {
      net[contract] = (net[contract] ?? 0) + shares;
    });
    const least = Math.min(...net);
    return net.map((shares) => shares - least);
  });
}
