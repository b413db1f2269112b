/** A member's side of a trade, in terms of the contract whose book it was in. */
export interface OwnTrade {
  readonly contract: number;
  readonly bought: boolean;
  readonly priceTicks: number;
  readonly quantity: number;
}

/** Shares that a member owns in a market, and what they cost in milli-tokens, per contract. */
export interface Holding {
  readonly shares: readonly number[];
  readonly costMilli: readonly number[];
}

export function nothing(contracts: number): Holding {
  const zeros = new Array<number>(contracts).fill(0);
  return { shares: zeros, costMilli: zeros };
}

/**
 * The average cost method for the trades of one command. Law 2 says what shares there are then: complete sets that
 * come about are merged, those that are lacking are minted, so that of some contract there is always none.
 *
 * Contracts of which there are fewer lose the same part of their cost, so that the average of the rest stays; those of
 * which there are more take on what the command cost, in equal parts per share. So an implied purchase, which is a sale
 * of every other contract, costs what it took, and a sale of what one has not costs 1 less its price for all the others
 * together. A command that makes fewer of some and more of others is told trade by trade. Pure.
 */
export function afterTrades(holding: Holding, trades: readonly OwnTrade[]): Holding {
  const after = sharesAfter(holding.shares, trades);
  const fewer = after.some((quantity, contract) => quantity < (holding.shares[contract] ?? 0));
  const more = after.some((quantity, contract) => quantity > (holding.shares[contract] ?? 0));
  if (!fewer || !more) return moved(holding, after, more ? spentMilli(holding.shares, after, trades) : 0);
  if (trades.length > 1) return trades.reduce((before, trade) => afterTrades(before, [trade]), holding);
  return moved(holding, after, trades[0] === undefined ? 0 : openedMilli(holding.shares, after, trades[0]));
}

/** DESIGN law 2: add and take away, then normalise so that the smallest is 0. */
function sharesAfter(before: readonly number[], trades: readonly OwnTrade[]): number[] {
  const after = [...before];
  for (const { contract, bought, quantity } of trades) {
    after[contract] = (after[contract] ?? 0) + (bought ? quantity : -quantity);
  }
  const least = Math.min(...after);
  return after.map((quantity) => quantity - least);
}

/** What the trades took, the sets minted and merged on the way included. */
function spentMilli(
  before: readonly number[],
  after: readonly number[],
  trades: readonly OwnTrade[],
): number {
  let spent = 0;
  let change = 0;
  for (const { contract, bought, priceTicks, quantity } of trades) {
    spent += (bought ? 1 : -1) * priceTicks * quantity;
    if (contract === 0) change += bought ? quantity : -quantity;
  }
  const minted = (after[0] ?? 0) - (before[0] ?? 0) - change;
  return spent + 1_000 * minted;
}

/** What a trade that goes through zero takes for the shares that are new. */
function openedMilli(before: readonly number[], after: readonly number[], trade: OwnTrade): number {
  const { contract, bought, priceTicks, quantity } = trade;
  if (bought) return priceTicks * ((after[contract] ?? 0) - (before[contract] ?? 0));
  return (1_000 - priceTicks) * (quantity - (before[contract] ?? 0));
}

function moved({ shares, costMilli }: Holding, after: readonly number[], addedMilli: number): Holding {
  let addedLeft = after.reduce((sum, quantity, k) => sum + Math.max(0, quantity - (shares[k] ?? 0)), 0);
  let milliLeft = addedMilli;
  const costs = after.map((quantity, k) => {
    const [had, cost] = [shares[k] ?? 0, costMilli[k] ?? 0];
    if (quantity <= had) return quantity === had ? cost : part(cost, quantity, had);
    // Of what is left, so that the parts add up to the whole.
    const share = part(milliLeft, quantity - had, addedLeft);
    milliLeft -= share;
    addedLeft -= quantity - had;
    return cost + share;
  });
  return { shares: after, costMilli: costs };
}

/** milli * of / all to the nearest integer, halves up; the product may be beyond 2^53. */
function part(milli: number, of: number, all: number): number {
  const [a, b] = [2n * BigInt(milli) * BigInt(of) + BigInt(all), 2n * BigInt(all)];
  const down = a / b;
  return Number(a < 0n && down * b !== a ? down - 1n : down);
}
