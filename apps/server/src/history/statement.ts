import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { safeInteger } from '@openfloor/kernel';
import { cashAccount, heldAccount } from '@openfloor/ledger';
import { formatTokens } from '@openfloor/money';
import { DataSource } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { type ListArguments, type Page, pageOfRows, sliceOf } from '../graphql/page.js';
import { HistoryUpkeep } from './history-upkeep.js';
import type { EntryKind, StatementEntryModel } from './statement.model.js';

export const STATEMENT_PAGE = { usual: 50, most: 500 };

interface EntryRow {
  sequence: string;
  line: number;
  account_id: string;
  kind: EntryKind;
  reference: string;
  amount_milli: string;
  balance_milli: string;
  at_ms: string;
}

/**
 * Every entry of a member's own accounts, newest first, up to the command that the balances are told of. The cursor is
 * the entry's place in the journal.
 */
@Injectable()
export class Statement {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly upkeep: HistoryUpkeep,
  ) {}

  async page(memberId: number, wanted: ListArguments): Promise<Page<StatementEntryModel>> {
    const slice = sliceOf(wanted, STATEMENT_PAGE, 2);
    const before = slice.after ?? [this.exchange.view.sequence + 1, 0];
    await this.upkeep.bringUpToDate();
    const accounts = [cashAccount(memberId), heldAccount(memberId)];
    const rows: EntryRow[] = await this.database.query(ENTRIES, [...accounts, ...before, slice.size + 1]);
    const keyOf = ({ sequence, line }: EntryRow) => [safeInteger(sequence), line];
    return pageOfRows(rows, slice, { keyOf, nodeOf: (row) => entryModel(memberId, row) });
  }
}

function entryModel(memberId: number, row: EntryRow): StatementEntryModel {
  return {
    memberId,
    reference: safeInteger(row.reference),
    sequence: row.sequence,
    at: new Date(safeInteger(row.at_ms)),
    account: safeInteger(row.account_id) === cashAccount(memberId) ? 'CASH' : 'HELD',
    kind: row.kind,
    amount: formatTokens(safeInteger(row.amount_milli)),
    balance: formatTokens(safeInteger(row.balance_milli)),
  };
}

const ofAccount = (account: string): string => `(
  SELECT sequence, line FROM entry_of_account WHERE account_id = ${account} AND (sequence, line) < ($3, $4)
  ORDER BY sequence DESC, line DESC LIMIT $5
)`;

const ENTRIES = `
  SELECT entry.sequence, entry.line, account_id, kind, reference, amount_milli, balance_milli, at_ms
  FROM (
    ${ofAccount('$1')} UNION ALL ${ofAccount('$2')} ORDER BY sequence DESC, line DESC LIMIT $5
  ) AS found
  JOIN entry ON entry.sequence = found.sequence AND entry.line = found.line
  ORDER BY entry.sequence DESC, entry.line DESC`;
