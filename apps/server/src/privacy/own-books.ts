import { Injectable } from '@nestjs/common';
import { type OrderRow, orderOfRow } from '@openfloor/journal';
import { MILLI_PER_TOKEN, safeInteger } from '@openfloor/kernel';
import { cashAccount, heldAccount } from '@openfloor/ledger';
import { formatShares, formatTokens } from '@openfloor/money';
import { DataSource } from 'typeorm';
import { HistoryUpkeep } from '../history/history-upkeep.js';
import { ticksText, ticksTextOrNull } from '../markets/price-text.js';

const ROWS_AT_ONCE = 1_000;

/** What the books have of a member: every order, fill and entry, oldest first, page by page. */
@Injectable()
export class OwnBooks {
  constructor(
    private readonly database: DataSource,
    private readonly upkeep: HistoryUpkeep,
  ) {}

  /** Before the first page, so that what is there now is found. */
  prepare(): Promise<void> {
    return this.upkeep.bringUpToDate();
  }

  orders(memberId: number): AsyncIterable<unknown[]> {
    const text = 'SELECT * FROM orders WHERE member_id = $1 AND order_id > $2 ORDER BY order_id LIMIT $3';
    return this.pages<OrderRow>([0], (after) => [text, [memberId, ...after]], {
      keyOf: ({ order_id }) => [order_id],
      itemOf: orderItem,
    });
  }

  fills(memberId: number): AsyncIterable<unknown[]> {
    return this.pages<FillRow>([0], (after) => [FILLS, [memberId, ...after]], {
      keyOf: ({ trade_id }) => [trade_id],
      itemOf: fillItem,
    });
  }

  /** Entries of the account with what is free, then of the one that backs open orders. */
  async *statement(memberId: number): AsyncIterable<unknown[]> {
    const text = `SELECT e.sequence, e.line, e.kind, e.reference, e.amount_milli, e.balance_milli, e.at_ms
      FROM (SELECT sequence, line FROM entry_of_account WHERE account_id = $1 AND (sequence, line) > ($2, $3)
        ORDER BY sequence, line LIMIT $4) AS found JOIN entry e USING (sequence, line) ORDER BY e.sequence, e.line`;
    const accounts = { CASH: cashAccount(memberId), HELD: heldAccount(memberId) };
    for (const [account, id] of Object.entries(accounts))
      yield* this.pages<EntryRow>([0, 0], (after) => [text, [id, ...after]], {
        keyOf: ({ sequence, line }) => [sequence, line],
        itemOf: (row) => ({ account, ...entryItem(row) }),
      });
  }

  private async *pages<Row>(
    start: Key,
    statement: (afterAndCount: Key) => [text: string, values: unknown[]],
    { keyOf, itemOf }: { keyOf: (row: Row) => Key; itemOf: (row: Row) => unknown },
  ): AsyncIterable<unknown[]> {
    let after = start;
    for (;;) {
      const rows: Row[] = await this.database.query(...statement([...after, ROWS_AT_ONCE]));
      yield rows.map(itemOf);
      const last = rows.at(-1);
      if (last === undefined || rows.length < ROWS_AT_ONCE) return;
      after = keyOf(last);
    }
  }
}

type Key = readonly (number | string)[];

/** In terms of the member's own order: where there are two outcomes, buying one is selling the other. */
interface FillRow {
  trade_id: string;
  market_id: string;
  contract: number;
  price_ticks: number;
  quantity: string;
  at_ms: string;
  order_id: string;
  order_contract: number;
  bought: boolean;
  mirrored: boolean;
}

const FILLS = `
  SELECT fill.trade_id, fill.market_id, t.contract, t.price_ticks, t.quantity, t.at_ms, own.order_id,
    own.contract AS order_contract, (t.taker_side = 'buy') = (t.taker_id = $1) AS bought,
    m.contracts = 2 AND own.contract <> t.contract AS mirrored
  FROM (
    SELECT * FROM fill_of_member WHERE member_id = $1 AND trade_id > $2 ORDER BY trade_id LIMIT $3
  ) AS fill
  JOIN trade t ON t.market_id = fill.market_id AND t.trade_id = fill.trade_id
  JOIN market m ON m.market_id = fill.market_id
  JOIN orders own ON own.member_id = $1
    AND own.order_id = CASE WHEN t.taker_id = $1 THEN t.taker_order_id ELSE t.maker_order_id END
  ORDER BY fill.trade_id`;

interface EntryRow {
  sequence: string;
  line: number;
  kind: string;
  reference: string;
  amount_milli: string;
  balance_milli: string;
  at_ms: string;
}

const timeOf = (ms: string): string => new Date(safeInteger(ms)).toISOString();

function orderItem(row: OrderRow): unknown {
  const order = orderOfRow(row);
  return {
    order: order.orderId,
    market: order.marketId,
    contract: order.contract,
    side: order.side,
    type: order.orderType,
    timeInForce: order.timeInForce,
    price: ticksTextOrNull(order.priceTicks),
    budget: order.budgetMilli === 0 ? null : formatTokens(order.budgetMilli),
    quantity: formatShares(order.quantity),
    filled: formatShares(order.filled),
    open: formatShares(order.open),
    state: order.state,
    placedAt: new Date(order.placedAt).toISOString(),
    expiresAt: order.expiresAt === 0 ? null : new Date(order.expiresAt).toISOString(),
  };
}

function fillItem({ mirrored, bought, ...row }: FillRow): unknown {
  const ticks = mirrored ? MILLI_PER_TOKEN - row.price_ticks : row.price_ticks;
  return {
    trade: row.trade_id,
    market: safeInteger(row.market_id),
    contract: mirrored ? row.order_contract : row.contract,
    order: row.order_id,
    side: bought === mirrored ? 'sell' : 'buy',
    price: ticksText(ticks),
    quantity: formatShares(safeInteger(row.quantity)),
    at: timeOf(row.at_ms),
  };
}

const entryItem = (row: EntryRow): Record<string, unknown> => ({
  sequence: row.sequence,
  kind: row.kind,
  reference: row.reference,
  amount: formatTokens(safeInteger(row.amount_milli)),
  balance: formatTokens(safeInteger(row.balance_milli)),
  at: timeOf(row.at_ms),
});
