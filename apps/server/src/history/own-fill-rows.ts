import type { MarketView } from '@openfloor/exchange';
import type { OrderRow } from '@openfloor/journal';

/** A member's order with one of its trades, as the driver reads it. */
export interface OwnFillRow extends OrderRow {
  trade_id: string;
  trade_contract: number;
  trade_price_ticks: number;
  trade_quantity: string;
  trade_sequence: string;
  taker_side: 'buy' | 'sell';
  taker_id: string;
  at_ms: string;
}

export const OWN_FILL_COLUMNS = `own.*, trade.trade_id, trade.contract AS trade_contract,
  trade.price_ticks AS trade_price_ticks, trade.quantity AS trade_quantity, trade.sequence AS trade_sequence,
  taker_side, taker_id, at_ms`;

/** Which of the two orders of a trade is that of the member of `fill`. */
export const OWN_ORDER_ID = 'CASE WHEN taker_id = fill.member_id THEN taker_order_id ELSE maker_order_id END';

/** Continues a query that has found rows of fill_of_member and called them `fill`. */
export const WITH_TRADE = `
  JOIN trade ON trade.market_id = fill.market_id AND trade.trade_id = fill.trade_id
  JOIN orders own ON own.member_id = fill.member_id AND own.order_id = ${OWN_ORDER_ID}`;

/** A member's side of a trade, in terms of the contract of the member's order where there are two. */
export interface OwnSide {
  readonly took: boolean;
  readonly contract: number;
  readonly side: 'buy' | 'sell';
  readonly priceTicks: number;
}

/** A member's trade with what was booked together with it. */
export interface BookedRow extends OwnFillRow {
  /** Of a match against the orders for all other outcomes: in how many of its trades the member was; otherwise 0. */
  legs: number;
  /** What they cost together. */
  legs_ticks: number | null;
}

const TOKEN_TICKS = 1_000;

/** Pure. */
export function ownSide(row: OwnFillRow, { contracts }: Pick<MarketView, 'contracts'>): OwnSide {
  const took = row.taker_id === row.member_id;
  const bought = (row.taker_side === 'buy') === took;
  const isMirrored = contracts === 2 && row.contract !== row.trade_contract;
  return {
    took,
    contract: isMirrored ? row.contract : row.trade_contract,
    side: bought === isMirrored ? 'sell' : 'buy',
    priceTicks: isMirrored ? TOKEN_TICKS - row.trade_price_ticks : row.trade_price_ticks,
  };
}

/**
 * What was booked at once, as one purchase or sale. For the order that took the orders for all other outcomes it is
 * what that order was for: a share of each of them and one of its own make 1 token. Pure.
 * @returns null where several orders of the member were taken at once
 */
export function bookedSide(
  row: BookedRow,
  market: Pick<MarketView, 'contracts'>,
): Omit<OwnSide, 'took'> | null {
  const { took, ...side } = ownSide(row, market);
  if (row.legs === 0) return side;
  if (!took) return row.legs === 1 ? side : null;
  return { contract: row.contract, side: row.side, priceTicks: TOKEN_TICKS - (row.legs_ticks ?? 0) };
}
