/**
 * Law 2: changes the shares of one contract by `delta` (buying is positive) and normalises so that the fewest is
 * zero. Returns the complete sets minted: positive when shares had to be made, negative when sets were merged.
 * Each minted set costs 1000 milli-tokens, each merged one brings 1000.
 */
export function changeShares(shares: number[], contract: number, delta: number): number {
  shares[contract] = (shares[contract] as number) + delta;
  let fewest = shares[0] as number;
  for (let i = 1; i < shares.length; i++) fewest = Math.min(fewest, shares[i] as number);
  if (fewest !== 0) for (let i = 0; i < shares.length; i++) shares[i] = (shares[i] as number) - fewest;
  return fewest === 0 ? 0 : -fewest;
}
