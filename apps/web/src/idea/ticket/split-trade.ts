import type { Contract } from '../../format/price';
import { toShares } from '../../format/shares';

/** Shares that a member holds of the contract that an order is about; of two outcomes, of either one. */
export interface Stake {
  contract: string;
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
  contract: string;
  side: 'BUY' | 'SELL';
  stake?: Stake | null;
  many?: boolean;
}

/** Null when nothing is held that the trade could take, and in markets of many outcomes. */
export function splitTrade({ contract, side, stake, many }: Trade, shares: bigint): Split | null {
  if (many) return null;
  const [mine, other] = contract === 'YES' ? (['YES', 'NO'] as const) : (['NO', 'YES'] as const);
  const [closes, opens] = side === 'SELL' ? ([mine, other] as const) : ([other, mine] as const);
  const held = stake?.contract === closes ? toShares(stake.quantity) : 0n;
  if (held === 0n) return null;
  const closed = shares < held ? shares : held;
  return { closes, held, closed, opens, opened: shares - closed };
}
