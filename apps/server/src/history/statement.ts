import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { safeInteger } from '@openfloor/kernel';
import { cashAccount, heldAccount } from '@openfloor/ledger';
import { formatTokens } from '@openfloor/money';
import { DataSource } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { type ListArguments, type Page, pageOfRows, sliceOf } from '../graphql/page.js';
import { HistoryUpkeep } from './history-upkeep.js';
import type { EntryKind, StatementEntryModel, StatementTotalModel } from './statement.model.js';

export const STATEMENT_PAGE = { list: 'statement', usual: 50, most: 500 };

/** Their reference is the market. */
const OF_MARKETS: ReadonlySet<EntryKind> = new Set(['SETTLEMENT', 'STAKE', 'STAKE_RETURNED']);
export const isOfMarket = (kind: EntryKind): boolean => OF_MARKETS.has(kind);
/** They are about an order, or about a trade and through it an order. */
export const isOfOrder = (kind: EntryKind): kind is 'HOLD' | 'TRADE' => kind === 'HOLD' || kind === 'TRADE';

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

  /** @param kinds these alone; null: all */
  async page(
    memberId: number,
    { kinds, ...wanted }: ListArguments & { readonly kinds: readonly EntryKind[] | null },
  ): Promise<Page<StatementEntryModel>> {
    const slice = sliceOf(wanted, STATEMENT_PAGE, 2);
    const before = slice.after ?? [this.exchange.view.sequence + 1, 0];
    await this.upkeep.bringUpToDate();
    const accounts = [cashAccount(memberId), heldAccount(memberId)];
    const rows: EntryRow[] = await this.database.query(kinds === null ? ENTRIES : ENTRIES_OF_KINDS, [
      ...accounts,
      ...before,
      slice.size + 1,
      ...(kinds === null ? [] : [kinds]),
    ]);
    const keyOf = ({ sequence, line }: EntryRow) => [safeInteger(sequence), line];
    return pageOfRows(rows, slice, { keyOf, nodeOf: (row) => entryModel(memberId, row) });
  }

  /** What came and went of each kind, on both accounts together. Reads every entry of the member, and of nobody else. */
  async totals(memberId: number): Promise<StatementTotalModel[]> {
    const { sequence } = this.exchange.view;
    await this.upkeep.bringUpToDate();
    const accounts = [cashAccount(memberId), heldAccount(memberId)];
    const rows: TotalRow[] = await this.database.query(TOTALS, [accounts, sequence]);
    return rows.map(({ kind, amount_milli, entries }) => ({
      kind,
      amount: formatTokens(safeInteger(amount_milli)),
      entries,
    }));
  }
}

interface TotalRow {
  kind: EntryKind;
  amount_milli: string;
  entries: number;
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
const ofAccountAndKinds = (account: string): string => `(
  SELECT sequence, line FROM entry_of_account JOIN entry USING (sequence, line)
  WHERE entry_of_account.account_id = ${account} AND (sequence, line) < ($3, $4) AND kind = ANY($6::text[])
  ORDER BY sequence DESC, line DESC LIMIT $5
)`;

const entries = (of: (account: string) => string): string => `
  SELECT entry.sequence, entry.line, account_id, kind, reference, amount_milli, balance_milli, at_ms
  FROM (
    ${of('$1')} UNION ALL ${of('$2')} ORDER BY sequence DESC, line DESC LIMIT $5
  ) AS found
  JOIN entry ON entry.sequence = found.sequence AND entry.line = found.line
  ORDER BY entry.sequence DESC, entry.line DESC`;
const ENTRIES = entries(ofAccount);
const ENTRIES_OF_KINDS = entries(ofAccountAndKinds);

const TOTALS = `
  SELECT kind, sum(amount_milli) AS amount_milli, count(*)::int AS entries
  FROM entry_of_account JOIN entry USING (sequence, line)
  WHERE entry_of_account.account_id = ANY($1::bigint[]) AND sequence <= $2
  GROUP BY kind ORDER BY min(sequence)`;
