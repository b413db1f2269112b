/**
 * Where a price moved most: from prices at the ends of equal spans, oldest first, the run of spans in which it went the
 * way that it went on the whole without turning back, and farthest. Indexes of the price before and after. Pure.
 */
export function greatestPart(prices: readonly number[]): { readonly from: number; readonly until: number } {
  const way = Math.sign((prices.at(-1) ?? 0) - (prices[0] ?? 0));
  let best = { from: 0, until: prices.length - 1, way: 0 };
  for (let from = 0; from < prices.length - 1; from++) {
    let until = from;
    while (until < prices.length - 1 && way * step(prices, until) > 0) until++;
    const distance = way * ((prices[until] ?? 0) - (prices[from] ?? 0));
    if (distance > best.way) best = { from, until, way: distance };
    from = Math.max(from, until - 1);
  }
  return { from: best.from, until: best.until };
}

const step = (prices: readonly number[], at: number): number => (prices[at + 1] ?? 0) - (prices[at] ?? 0);
