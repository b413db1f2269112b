import type { MarketView } from '@openfloor/exchange';
import { Exact, formatTokens } from '@openfloor/money';
import type { HouseModel } from './house.model.js';

/** The house of a market in figures; null where there is none. Pure. */
export function houseModel({ house, contracts }: Pick<MarketView, 'house' | 'contracts'>): HouseModel | null {
  if (house === null) return null;
  const { subsidyMilli } = house;
  return {
    subsidy: formatTokens(subsidyMilli),
    liquidity: formatTokens(liquidityMilli(subsidyMilli, contracts)),
  };
}

/** Lists have hundreds of markets whose houses got the same, and logarithms take their time. */
const known = new Map<string, number>();

/** b = B / ln(n), see DESIGN section 3, cut to whole milli-tokens. */
function liquidityMilli(subsidyMilli: number, contracts: number): number {
  const key = `${subsidyMilli}/${contracts}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const liquidity = new Exact(subsidyMilli).dividedBy(new Exact(contracts).ln()).floor().toNumber();
  known.set(key, liquidity);
  return liquidity;
}
