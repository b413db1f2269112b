import { Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { safeInteger } from '@openfloor/kernel';
import { type ClientConfig, Client as PgClient } from 'pg';
import { journalRow, type RawRow } from './raw-row.js';
import type { JournalRow } from './row.js';
import { LostOwnership } from './sql-error.js';
import {
  type Batch,
  ExchangeInUse,
  type Head,
  type JournalStore,
  type KeyedCommand,
  NotDurable,
  type Resting,
  type StoredAnswer,
  type StoredDetails,
  type StoredSnapshot,
} from './store.js';
import { readDetails } from './stored-details.js';
import { ColumnBatch, insertStatement, type Table } from './table.js';
import { JOURNAL, WANTED_KEYS } from './tables.js';

/** The partition's row in the table of that name; more than one comes with sharding inside an exchange, if ever. */
const PARTITION = 1;
/** Advisory lock of the one writer. Only a courtesy that gives a clear message: the fence is what protects. */
const WRITER_LOCK = 0x0f1002;
const LOCK_ATTEMPTS = 25;
const LOCK_PAUSE_MS = 200;
const ROWS_PER_READ = 5000;

/**
 * Law 10. All statements of a batch are on their way before the first is answered, so a fence that matches no row
 * must be an error, which makes the rest of the transaction fail: a division by the number of rows it matched.
 */
const FENCE = `WITH fenced AS (
    UPDATE partition SET last_seq = $1, head_hash = $2
    WHERE id = ${PARTITION} AND epoch = $3 AND last_seq = $4 RETURNING 1
  ) SELECT 1 / count(*) FROM fenced`;
const DIVISION_BY_ZERO = '22012';

/** Of this session, whatever the server, the database or the role say; `local` and `remote_apply` are kept. */
const PIN_SYNCHRONOUS_COMMIT = `SELECT set_config('synchronous_commit',
  CASE current_setting('synchronous_commit') WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, false)`;

/** The journal in PostgreSQL, on one connection of its own. */
export class PostgresStore implements JournalStore {
  private client: PgClient;
  private socket = new Socket();

  private constructor(private readonly config: ClientConfig) {
    this.client = this.newClient();
  }

  static async connect(config: ClientConfig): Promise<PostgresStore> {
    const store = new PostgresStore(config);
    await store.open();
    return store;
  }

  async acquire(): Promise<Head> {
    if (!(await this.lock(LOCK_ATTEMPTS))) {
      throw new ExchangeInUse('another Openfloor server is running on this database; stop it first');
    }
    await this.client.query(`UPDATE partition SET epoch = epoch + 1 WHERE id = ${PARTITION}`);
    return this.head();
  }

  /**
   * One round trip: the statements are pipelined, in this order. The journal's rows leave first, so that the
   * database works on them while the rows of the projections are made.
   */
  async commit(batch: Batch): Promise<void> {
    const fence = [batch.lastSequence, batch.headHash, batch.epoch, batch.previousSequence];
    const first = Promise.allSettled(
      this.sendTogether(() => [
        this.client.query('BEGIN'),
        this.client.query({ name: 'fence', text: FENCE, values: fence }),
        this.insert(journalRows(batch.rows)),
      ]),
    );
    await nextTurn();
    const rest = Promise.allSettled(
      this.sendTogether(() => [
        ...batch.tables().map((rows) => this.insert(rows)),
        this.client.query('COMMIT'),
      ]),
    );
    const results = [...(await first), ...(await rest)];
    // The first failure is the cause; those after it only say that the transaction had failed.
    const failure = results.find((result) => result.status === 'rejected');
    if (failure === undefined) return;
    if ((failure.reason as { code?: unknown }).code === DIVISION_BY_ZERO) return this.settleFence(batch);
    throw failure.reason;
  }

  async head(): Promise<Head> {
    const { rows } = await this.client.query<{ epoch: string; last_seq: string; head_hash: Buffer }>(
      `SELECT epoch, last_seq, head_hash FROM partition WHERE id = ${PARTITION}`,
    );
    const row = rows[0];
    if (row === undefined) throw new LostOwnership('the partition is gone');
    return { epoch: safeInteger(row.epoch), sequence: safeInteger(row.last_seq), hash: row.head_hash };
  }

  async findAnswers(keys: readonly KeyedCommand[]): Promise<StoredAnswer[]> {
    const text = `SELECT j.seq, j.at_ms, j.actor, j.key_digest, j.command, j.answer
      FROM unnest($1::bigint[], $2::bytea[]) AS wanted (actor, key_digest)
      JOIN journal j ON j.actor = wanted.actor AND j.key_digest = wanted.key_digest`;
    const wanted = new ColumnBatch(WANTED_KEYS);
    for (const { actor, keyDigest } of keys) wanted.add(actor, keyDigest);
    const values = wanted.parameters();
    const { rows } = await this.client.query<RawRow & { key_digest: Buffer }>({
      name: 'find-answers',
      text,
      values,
    });
    return rows.map((row) => ({ ...journalRow(row), keyDigest: row.key_digest }));
  }

  async latestSnapshot(): Promise<StoredSnapshot | null> {
    const { rows } = await this.client.query<RawSnapshot>('SELECT * FROM snapshot ORDER BY seq DESC LIMIT 1');
    return rows[0] === undefined ? null : storedSnapshot(rows[0]);
  }

  async snapshots(): Promise<StoredSnapshot[]> {
    const { rows } = await this.client.query<RawSnapshot>('SELECT * FROM snapshot ORDER BY seq');
    return rows.map(storedSnapshot);
  }

  /** Everything read from now on is as of this moment. For `verify`; nothing can be written. */
  async beginReading(): Promise<void> {
    await this.client.query('RESET enable_seqscan; RESET enable_hashjoin; RESET enable_mergejoin');
    await this.client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
  }

  /** Rows of a statement as arrays of text. */
  async read(text: string): Promise<string[][]> {
    const { rows } = await this.client.query<string[]>({ text, rowMode: 'array' });
    return rows;
  }

  async saveSnapshot({ sequence, coreVersion, headHash, stateHash, state }: StoredSnapshot): Promise<void> {
    const text = `INSERT INTO snapshot (seq, core_version, head_hash, state_hash, state)
      VALUES ($1, $2, $3, $4, $5) ON CONFLICT (seq) DO NOTHING`;
    await this.client.query(text, [sequence, coreVersion, headHash, stateHash, state]);
    // One older snapshot is kept, in case the newest turns out to be unreadable.
    await this.client.query(
      'DELETE FROM snapshot WHERE seq NOT IN (SELECT seq FROM snapshot ORDER BY seq DESC LIMIT 2)',
    );
  }

  async *rowsAfter(sequence: number): AsyncIterable<JournalRow[]> {
    let last = sequence;
    for (;;) {
      const text = 'SELECT * FROM journal WHERE seq > $1 ORDER BY seq LIMIT $2';
      const { rows } = await this.client.query<RawRow>(text, [last, ROWS_PER_READ]);
      if (rows.length === 0) return;
      const page = rows.map(journalRow);
      yield page;
      last = page.at(-1)?.sequence ?? last;
    }
  }

  details(resting: readonly Resting[]): Promise<StoredDetails> {
    return readDetails(this.client, resting);
  }

  async reconnect(): Promise<void> {
    const old = this.client;
    this.client = this.newClient();
    // The old connection may be broken in any way; what it says about that does not matter any more.
    void old.end().catch(() => undefined);
    await this.open();
    await this.lock(1);
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  private newClient(): PgClient {
    const socket = new Socket();
    this.socket = socket;
    return new PgClient({ ...this.config, pipeline: true, stream: () => socket });
  }

  /** What is sent meanwhile leaves in one write: a system call for each statement costs more than making it. */
  private sendTogether<Sent>(send: () => Sent): Sent {
    this.socket.cork();
    try {
      return send();
    } finally {
      this.socket.uncork();
    }
  }

  private async open(): Promise<void> {
    // Without a listener a lost connection would end the process; the next query reports it anyway.
    this.client.on('error', () => undefined);
    await this.client.connect();
    await this.insistOnDurability();
    // Keys are always found by the index. The planner, which cannot know how many come, may else read the journal.
    await this.client.query(
      'SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off',
    );
  }

  /**
   * Law 7. The server was asked before, but its configuration may change while the exchange runs, and a reload must
   * not reach this session: an acknowledgement from before the disk has it is none. What belongs to the whole
   * server can only be refused.
   */
  private async insistOnDurability(): Promise<void> {
    await this.client.query(PIN_SYNCHRONOUS_COMMIT);
    const { rows } = await this.client.query<{ name: string }>(
      "SELECT name FROM pg_settings WHERE name IN ('fsync', 'full_page_writes') AND setting = 'off' ORDER BY name",
    );
    if (rows.length > 0)
      throw new NotDurable(
        `the database may forget what it commits: ${rows.map(({ name }) => name).join(', ')} = off`,
      );
  }

  private async lock(attempts: number): Promise<boolean> {
    for (let left = attempts; left > 0; left--) {
      const { rows } = await this.client.query<{ locked: boolean }>(
        `SELECT pg_try_advisory_lock(${WRITER_LOCK}) AS locked`,
      );
      if (rows[0]?.locked === true) return true;
      if (left > 1) await new Promise((resolve) => setTimeout(resolve, LOCK_PAUSE_MS));
    }
    return false;
  }

  /** Law 10: the fence matched no row. Either this very batch is in already, or somebody else writes. */
  private async settleFence(batch: Batch): Promise<void> {
    const head = await this.head();
    if (head.epoch === batch.epoch && head.hash.equals(batch.headHash)) return;
    throw new LostOwnership(`epoch ${batch.epoch} was replaced by epoch ${head.epoch} at ${head.sequence}`);
  }

  private async insert(rows: ColumnBatch): Promise<void> {
    const { table } = rows;
    await this.client.query({
      name: `insert-${table.name}`,
      text: statementFor(table),
      values: rows.parameters(),
    });
  }
}

const statements = new Map<string, string>();

function statementFor(table: Table): string {
  const known = statements.get(table.name);
  if (known !== undefined) return known;
  const statement = insertStatement(table);
  statements.set(table.name, statement);
  return statement;
}

/** Rows of the journal as they go to the database. */
export function journalRows(rows: readonly JournalRow[]): ColumnBatch {
  const batch = new ColumnBatch(JOURNAL);
  for (const { sequence, at, actor, keyDigest, coreVersion, command, answer, eventsHash, hash } of rows) {
    batch.add(sequence, at, actor, keyDigest, coreVersion, command, answer, eventsHash, hash);
  }
  return batch;
}

interface RawSnapshot {
  seq: string;
  core_version: number;
  head_hash: Buffer;
  state_hash: Buffer;
  state: Buffer;
}

function storedSnapshot(row: RawSnapshot): StoredSnapshot {
  const { core_version: coreVersion, head_hash: headHash, state_hash: stateHash, state } = row;
  return { sequence: safeInteger(row.seq), coreVersion, headHash, stateHash, state };
}
