import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { safeInteger } from '@openfloor/kernel';
import { cashAccount } from '@openfloor/ledger';
import { DataSource } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { worthMilli } from '../portfolio/valuation.js';
import type { Moment, Present } from './present.js';
import { type Move, sharesOverTime } from './shares-over-time.js';
import { MOVES, PAID, PRICES } from './value-rows.js';

/** That one curve may look up. */
const MOST_PRICES = 20_000;

interface MoveRow {
  readonly market_id: string;
  readonly contract: number;
  readonly index: number;
  readonly shares: string;
}

/** Shares of a contract that a member owns at one of the moments. */
interface Owned {
  readonly marketId: number;
  readonly contract: number;
  readonly quantity: number;
  readonly index: number;
}

/** What members' shares were worth at moments, at the prices of these moments. */
@Injectable()
export class OwnedValues {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
  ) {}

  /**
   * Milli-tokens at each of the moments, which ascend; the last is the present. Null at those that are left out, where
   * the member owns shares of very many contracts.
   */
  async at(moments: readonly Moment[], present: Present): Promise<(number | null)[]> {
    const last = moments.length - 1;
    const all = await this.ownedAt(moments, present);
    const step = Math.ceil(all.length / MOST_PRICES) || 1;
    const isTold = (index: number): boolean => (last - index) % step === 0;
    const owned = all.filter(({ index }) => isTold(index));
    const prices = await this.pricesOf(owned, moments);
    const values = moments.map<number | null>((_, index) => (isTold(index) ? 0 : null));
    owned.forEach(({ index, marketId, contract, quantity }, at) => {
      const payout = index === last ? present.paying.get(marketId)?.[contract] : undefined;
      const halfTicks = payout === undefined ? (prices[at] ?? 0) : 2 * payout;
      values[index] = (values[index] ?? 0) + worthMilli(quantity, halfTicks);
    });
    return values;
  }

  private async ownedAt(moments: readonly Moment[], { memberId }: Present): Promise<Owned[]> {
    const sequences = moments.map(({ sequence }) => sequence);
    const rows: MoveRow[] = await this.database.query(MOVES, [memberId, sequences]);
    const paid = await this.paidIn(new Set(rows.map((row) => safeInteger(row.market_id))), memberId);
    return [...movesByMarket(rows)].flatMap(([marketId, moves]) => {
      const contracts = this.exchange.view.market(marketId)?.contracts ?? 0;
      const shares = sharesOverTime(moves, { contracts, moments: moments.length });
      const until = paid.get(marketId) ?? Number.MAX_SAFE_INTEGER;
      return shares.flatMap((each, index) =>
        (sequences[index] ?? 0) >= until ? [] : ownedOf(each, { marketId, index }),
      );
    });
  }

  /** The commands that paid the member, of the settled ones among the markets. */
  private async paidIn(markets: ReadonlySet<number>, memberId: number): Promise<Map<number, number>> {
    const settled = [...markets].flatMap((marketId) => {
      const market = this.exchange.view.market(marketId);
      return market?.state === 'settled' ? [market] : [];
    });
    if (settled.length === 0) return new Map();
    const rows: { market_id: string; sequence: string }[] = await this.database.query(PAID, [
      cashAccount(memberId),
      settled.map(({ marketId }) => marketId),
      settled.map(({ sequence }) => sequence),
    ]);
    return new Map(rows.map((row) => [safeInteger(row.market_id), safeInteger(row.sequence)]));
  }

  /** Half ticks of each, at its moment. */
  private async pricesOf(owned: readonly Owned[], moments: readonly Moment[]): Promise<number[]> {
    if (owned.length === 0) return [];
    const rows: { price_half_ticks: number | null }[] = await this.database.query(PRICES, [
      owned.map(({ marketId }) => marketId),
      owned.map((each) => (this.isMirrored(each) ? 0 : each.contract)),
      owned.map(({ index }) => moments[index]?.sequence ?? 0),
    ]);
    return owned.map((each, index) => {
      const told = rows[index]?.price_half_ticks ?? null;
      if (told === null)
        return 2 * (this.exchange.view.market(each.marketId)?.referenceTicks[each.contract] ?? 0);
      return this.isMirrored(each) ? 2_000 - told : told;
    });
  }

  /** Of two outcomes the second has no book: its price is 1 less that of the first. */
  private isMirrored({ marketId, contract }: Owned): boolean {
    return contract === 1 && this.exchange.view.market(marketId)?.contracts === 2;
  }
}

function movesByMarket(rows: readonly MoveRow[]): Map<number, Move[]> {
  const moves = new Map<number, Move[]>();
  for (const { market_id, contract, index, shares } of rows) {
    const marketId = safeInteger(market_id);
    const known = moves.get(marketId) ?? [];
    known.push({ contract, index, shares: safeInteger(shares) });
    moves.set(marketId, known);
  }
  return moves;
}

const ownedOf = (
  shares: readonly number[],
  place: { readonly marketId: number; readonly index: number },
): Owned[] =>
  shares.flatMap((quantity, contract) => (quantity > 0 ? [{ ...place, contract, quantity }] : []));
