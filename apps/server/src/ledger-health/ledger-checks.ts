import { Injectable } from '@nestjs/common';
import { type CheckedTail, checkTail, type Exchange } from '@openfloor/journal';
import { safeInteger } from '@openfloor/kernel';
import { LEAST_PEOPLE } from '@openfloor/merit';
import { formatTokens } from '@openfloor/money';
import { DataSource } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { checkAuditEnd, checkChain, checkHeld, checkTables, type Query } from './check-laws.js';
import { TAIL_COMMANDS } from './law-statements.js';
import {
  AccountClass,
  type AccountClassSumModel,
  type CommitFailuresModel,
  type JournalHealthModel,
  type LawCheckModel,
  type LedgerHealthModel,
} from './ledger-health.model.js';

/** How long an answer is given again: however many look, the database is asked this often at most. */
const KEPT_MS = 5_000;

interface Read {
  readonly laws: LawCheckModel[];
  readonly tail: CheckedTail;
  readonly classes: Record<string, unknown>[];
  readonly snapshot: Record<string, unknown> | undefined;
  readonly history: number;
}

const CLASSES =
  'SELECT kind, count(*)::int AS accounts, sum(amount_milli)::bigint AS total FROM balance GROUP BY kind';
const SNAPSHOT = `SELECT seq, encode(state_hash, 'hex') AS hash FROM snapshot ORDER BY seq DESC LIMIT 1`;
const HISTORY = 'SELECT last_seq FROM history_head WHERE id = 1';

/**
 * Looks whether every token is accounted for, as of one moment and without holding up anybody: a handful of statements,
 * none of which reads all entries. Who asks meanwhile, or soon after, gets the same answer.
 */
@Injectable()
export class LedgerChecks {
  private kept: { readonly until: number; readonly answer: Promise<LedgerHealthModel> } | null = null;

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
  ) {}

  check(): Promise<LedgerHealthModel> {
    const now = Date.now();
    if (this.kept !== null && now < this.kept.until) return this.kept.answer;
    const answer = this.run();
    this.kept = { until: now + KEPT_MS, answer };
    answer.catch(() => {
      this.kept = null;
    });
    return answer;
  }

  private async run(): Promise<LedgerHealthModel> {
    const { laws, tail, classes, snapshot, history } = await this.read();
    return {
      checkedAt: new Date(),
      ok: laws.every(({ ok }) => ok),
      laws,
      classes: this.classes(classes),
      journal: { ...this.recovered(), ...journalOf(tail, snapshot) },
      lag: {
        // By now it has taken what was committed when the journal was looked at, and more.
        view: Math.max(0, tail.through - this.exchange.view.sequence),
        history: Math.max(0, tail.through - history),
      },
      failures: this.failures(),
    };
  }

  private read(): Promise<Read> {
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      const query: Query = (text, values) => manager.query(text, values);
      await query('SET TRANSACTION READ ONLY', []);
      const tail = await checkTail(query, TAIL_COMMANDS);
      const tables = await checkTables(query);
      const audit = await checkAuditEnd(query);
      const laws = [...tables, checkHeld(this.exchange.view), checkChain(tail), audit];
      const classes = await query(CLASSES, []);
      const [[snapshot], [head]] = [await query(SNAPSHOT, []), await query(HISTORY, [])];
      return { laws, tail, classes, snapshot, history: safeInteger(String(head?.last_seq ?? 0)) };
    });
  }

  /** One of each class, also where there is no account of it yet. */
  private classes(rows: readonly Record<string, unknown>[]): AccountClassSumModel[] {
    const byKind = new Map(rows.map((row) => [String(row.kind).toUpperCase(), row]));
    const traders = [...this.exchange.view.allMembers()].filter(({ trading }) => trading).length;
    const isOpen = (kind: string): boolean =>
      kind === 'TREASURY' || kind === 'HOUSE' || traders >= LEAST_PEOPLE;
    return (Object.keys(AccountClass) as AccountClass[]).map((accountClass) => {
      const row = byKind.get(accountClass);
      const total = formatTokens(safeInteger(String(row?.total ?? 0)));
      return {
        accountClass,
        accounts: Number(row?.accounts ?? 0),
        total: isOpen(accountClass) ? total : null,
      };
    });
  }

  private recovered(): Pick<JournalHealthModel, 'replayedFrom' | 'replayedThrough'> {
    const { snapshotSequence, replayed } = this.exchange.recovery;
    return { replayedFrom: String(snapshotSequence), replayedThrough: String(snapshotSequence + replayed) };
  }

  private failures(): CommitFailuresModel {
    const { batches, commands, lastAt } = this.exchange.failures;
    return { commits: batches, commands, lastAt: lastAt === null ? null : new Date(lastAt) };
  }
}

function journalOf(
  tail: CheckedTail,
  snapshot: Record<string, unknown> | undefined,
): Omit<JournalHealthModel, 'replayedFrom' | 'replayedThrough'> {
  return {
    sequence: String(tail.through),
    headHash: tail.head.toString('hex'),
    checkedFrom: String(tail.from),
    snapshotSequence: snapshot === undefined ? null : String(snapshot.seq),
    snapshotHash: snapshot === undefined ? null : String(snapshot.hash),
  };
}
