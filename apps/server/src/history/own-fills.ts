import { Injectable } from '@nestjs/common';
import { safeInteger } from '@openfloor/kernel';
import { DataSource } from 'typeorm';
import { decodeId, encodeId } from '../graphql/global-id.js';
import { type ListArguments, type Page, pageOfRows, sliceOf } from '../graphql/page.js';
import { EntrySubjects } from './entry-subjects.js';
import { HistoryUpkeep } from './history-upkeep.js';
import type { OwnFillModel } from './own-fill.model.js';
import { OwnFillBoard } from './own-fill-board.js';
import { OWN_FILL_COLUMNS, type OwnFillRow, WITH_TRADE } from './own-fill-rows.js';

export const FILL_PAGE = { list: 'fills', usual: 50, most: 500 };

/** The executions of a member's orders, newest first. The cursor is the trade's number. */
@Injectable()
export class OwnFills {
  constructor(
    private readonly database: DataSource,
    private readonly upkeep: HistoryUpkeep,
    private readonly board: OwnFillBoard,
    private readonly subjects: EntrySubjects,
  ) {}

  /** @param marketId an id of the API: of this market alone; null: of all */
  async page(
    memberId: number,
    { marketId, ...wanted }: ListArguments & { readonly marketId: string | null },
  ): Promise<Page<OwnFillModel>> {
    const slice = sliceOf(wanted, FILL_PAGE);
    await this.upkeep.bringUpToDate();
    const market = marketId === null ? [] : [decodeId('Market', marketId) ?? 0];
    const parameters = [memberId, slice.after?.[0] ?? Number.MAX_SAFE_INTEGER, slice.size + 1, ...market];
    const rows: OwnFillRow[] = await this.database.query(
      marketId === null ? ANYWHERE : IN_MARKET,
      parameters,
    );
    const nodeOf = (row: OwnFillRow) => this.board.of(row);
    return pageOfRows(rows, slice, { keyOf: ({ trade_id }) => [safeInteger(trade_id)], nodeOf });
  }

  /** The member's side of that trade; null for a trade of others. */
  async find(memberId: number, tradeId: number, request: object): Promise<OwnFillModel | null> {
    await this.upkeep.bringUpToDate();
    const { fill } = await this.subjects
      .ofRequest(request)
      .load({ memberId, kind: 'TRADE', reference: tradeId });
    return fill?.tradeId === encodeId('Trade', tradeId) ? fill : null;
  }
}

const page = (where: string): string => `
  SELECT ${OWN_FILL_COLUMNS} FROM (
    SELECT * FROM fill_of_member WHERE member_id = $1 AND trade_id < $2 ${where} ORDER BY trade_id DESC LIMIT $3
  ) AS fill ${WITH_TRADE}
  ORDER BY fill.trade_id DESC`;
const ANYWHERE = page('');
const IN_MARKET = page('AND market_id = $4');
