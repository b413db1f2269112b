import { journalMigrations } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import { Claim } from './entities/claim.js';
import { Evidence } from './entities/evidence.js';
import { Idea } from './entities/idea.js';
import { Member } from './entities/member.js';
import { Notice } from './entities/notice.js';
import { OneTimeLink } from './entities/one-time-link.js';
import { Person } from './entities/person.js';
import { Session } from './entities/session.js';
import { Setting } from './entities/setting.js';
import { ExchangeOfIdeas1762000000000 } from './migrations/1762000000000-exchange-of-ideas.js';
import { People1764000000000 } from './migrations/1764000000000-people.js';

/** Any number will do: advisory locks are per database, and nothing else of ours takes this one. */
const MIGRATION_LOCK = 0x6d696772;
const POOL_SIZE = 10;

/** Oldest first. */
export const MIGRATIONS = [ExchangeOfIdeas1762000000000, ...journalMigrations, People1764000000000];

/** Connects to Openfloor's database and brings its tables up to date: what is outside the journal and the journal's. */
export async function openDatabase(url: string, migrations = MIGRATIONS): Promise<DataSource> {
  const database = new DataSource({
    type: 'postgres',
    url,
    entities: [Member, Person, Idea, Claim, Evidence, Notice, OneTimeLink, Session, Setting],
    migrations,
    poolSize: POOL_SIZE,
    applicationName: 'openfloor',
  });
  await database.initialize();
  try {
    await refuseUnreleased(database);
    await migrate(database);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return database;
}

/** A sentence for whoever starts a program on a database that it cannot use. */
export class UnusableDatabase extends Error {
  override readonly name = 'UnusableDatabase';
}

/** The first version of the core that was to stay. What came before has other tables under the same names. */
const OLDEST_CORE_VERSION = 2;

async function refuseUnreleased(database: DataSource): Promise<void> {
  const [found] = await database.query<{ journal: string | null }[]>(
    "SELECT to_regclass('journal') AS journal",
  );
  if (found?.journal == null) return;
  const [row] = await database.query<{ version: number }[]>(
    'SELECT core_version AS version FROM journal ORDER BY seq DESC LIMIT 1',
  );
  if (row === undefined || row.version >= OLDEST_CORE_VERSION) return;
  throw new UnusableDatabase(
    'This exchange was made by a version of Openfloor from before its first release, which cannot be taken over. ' +
      'Use another folder (--data) or database, or move this one away.',
  );
}

/** TypeORM takes no lock of its own, and the server and the import tool may start at the same moment. */
async function migrate(database: DataSource): Promise<void> {
  const runner = database.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await database.runMigrations({ transaction: 'each' });
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.release();
  }
}
