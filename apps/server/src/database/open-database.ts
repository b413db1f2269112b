import { journalMigrations } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import { Claim } from './entities/claim.js';
import { Estimate } from './entities/estimate.js';
import { Evidence } from './entities/evidence.js';
import { Exposure } from './entities/exposure.js';
import { Idea } from './entities/idea.js';
import { Member } from './entities/member.js';
import { Notice } from './entities/notice.js';
import { OneTimeLink } from './entities/one-time-link.js';
import { Person } from './entities/person.js';
import { Session } from './entities/session.js';
import { Setting } from './entities/setting.js';
import { ExchangeOfIdeas1762000000000 } from './migrations/1762000000000-exchange-of-ideas.js';
import { People1764000000000 } from './migrations/1764000000000-people.js';
import { LifeOfIdeas1766000000000 } from './migrations/1766000000000-life-of-ideas.js';
import { Proposals1766000000001 } from './migrations/1766000000001-proposals.js';
import { Seconds1766000000002 } from './migrations/1766000000002-seconds.js';
import { Lots1766000000004 } from './migrations/1766000000004-lots.js';
import { Claims1766000000005 } from './migrations/1766000000005-claims.js';
import { Talk1766000000006 } from './migrations/1766000000006-talk.js';
import { AnswersBack1766000000007 } from './migrations/1766000000007-answers-back.js';
import { Moderation1766000000008 } from './migrations/1766000000008-moderation.js';
import { NoticeSettings1766000000009 } from './migrations/1766000000009-notice-settings.js';
import { Merit1768000000000 } from './migrations/1768000000000-merit.js';
import { Estimates1768000000001 } from './migrations/1768000000001-estimates.js';
import { MeritPublications1768000000002 } from './migrations/1768000000002-merit-publications.js';
import { Skill1768000000004 } from './migrations/1768000000004-skill.js';
import { Pulse1768000000005 } from './migrations/1768000000005-pulse.js';
import { Seasons1768000000008 } from './migrations/1768000000008-seasons.js';
import { Digests1770000000001 } from './migrations/1770000000001-digests.js';
import { CONNECTION_WITHIN_MS } from './passing-errors.js';

/** Any number will do: advisory locks are per database, and nothing else of ours takes this one. */
const MIGRATION_LOCK = 0x6d696772;
const POOL_SIZE = 10;
/**
 * No transaction of ours rests that long: what it holds locked is free again then. The journal's writer has a
 * connection of its own, without this.
 */
const IDLE_IN_TRANSACTION_MS = 60_000;

/** Oldest first. */
export const MIGRATIONS = [
  ExchangeOfIdeas1762000000000,
  ...journalMigrations,
  People1764000000000,
  LifeOfIdeas1766000000000,
  Proposals1766000000001,
  Seconds1766000000002,
  Lots1766000000004,
  AnswersBack1766000000007,
  Claims1766000000005,
  Talk1766000000006,
  Moderation1766000000008,
  NoticeSettings1766000000009,
  Merit1768000000000,
  Estimates1768000000001,
  MeritPublications1768000000002,
  Skill1768000000004,
  Pulse1768000000005,
  Seasons1768000000008,
  Digests1770000000001,
];

/** Connects to Openfloor's database and brings its tables up to date: what is outside the journal and the journal's. */
export async function openDatabase(url: string, migrations = MIGRATIONS): Promise<DataSource> {
  const database = new DataSource({
    type: 'postgres',
    url,
    entities: [
      Member,
      Person,
      Idea,
      Claim,
      Estimate,
      Evidence,
      Exposure,
      Notice,
      OneTimeLink,
      Session,
      Setting,
    ],
    migrations,
    poolSize: POOL_SIZE,
    connectTimeoutMS: CONNECTION_WITHIN_MS,
    extra: { idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS },
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
const OLDEST_CORE_VERSION = 3;

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
