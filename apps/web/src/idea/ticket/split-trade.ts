import type { Contract } from '../../format/price';
import { toShares } from '../../format/shares';

/** Shares that a member holds in the market. Nobody holds both contracts. */
export interface Stake {
  contract: Contract;
  quantity: string;
}

/** How a trade divides: it first takes shares that are held, then adds shares of the other contract. */
export interface Split {
  closes: Contract;
  held: bigint;
  closed: bigint;
  opens: Contract;
  opened: bigint;
}

interface Trade {
  contract: Contract;
  side: 'BUY' | 'SELL';
  stake?: Stake | null;
}

/** Null when nothing is held that the trade could take. */
export function splitTrade({ contract, side, stake }: Trade, shares: bigint): Split | null {
  const other = contract === 'YES' ? 'NO' : 'YES';
  const [closes, opens] = side === 'SELL' ? ([contract, other] as const) : ([other, contract] as const);
  const held = stake?.contract === closes ? toShares(stake.quantity) : 0n;
  if (held === 0n) return null;
  const closed = shares < held ? shares : held;
  return { closes, held, closed, opens, opened: shares - closed };
}
