import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { sql } from '../support/exchange-database.js';

/** Erased with the member (privacy/erase-rows.ts), or by age (privacy/retention.ts). */
const ERASED = [
  ...['person.name', 'person.email', 'member.handle', 'member.unit', 'member.roles', 'password.hash'],
  ...['external_identity.issuer', 'external_identity.subject', 'notice.kind', 'notice.text'],
  ...['session.name', 'session.address', 'session.agent', 'session.method'],
  ...[
    'one_time_link.kind',
    'one_time_link.name',
    'one_time_link.email',
    'one_time_link.unit',
    'one_time_link.roles',
  ],
  ...[
    'oidc_flow.nonce',
    'oidc_flow.verifier',
    'oidc_flow.return_to',
    'keyed_answer.actor',
    'keyed_answer.answer',
  ],
  ...['audit_words.address', 'audit_words.agent', 'audit_words.reason', 'audit_words.details'],
  ...['evidence.text', 'evidence.url', 'unsealing.reason'],
];

/** What others trade on or have to answer for. */
const STAYS = [
  ...['idea.title', 'idea.summary', 'idea.topic', 'claim.question', 'claim.criteria', 'claim.outcomes'],
  'legal_hold.reason',
];

/** Names of our own, figures, and what an import recorded. */
const NOT_OF_PEOPLE = [
  ...[
    'audit.act',
    'audit.subject',
    'evidence.kind',
    'unsealing.alias',
    'unsealing.state',
    'setting.key',
    'setting.value',
  ],
  ...[
    'idea.source_number',
    'idea.source_kind',
    'idea.source_status',
    'idea.recorded_outcome',
    'migrations.name',
  ],
  ...['orders.side', 'orders.order_type', 'orders.state', 'orders.time_in_force', 'orders.self_trade_mode'],
  ...[
    'trade.taker_side',
    'entry.kind',
    'balance.kind',
    'market.state',
    'market.reason',
    'market.resolution_status',
  ],
  'resolution.status',
];

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await (await openDatabase(database.url)).destroy();
}, 60_000);
afterAll(() => database.drop());

it('knows of every column that can hold text whether it is erased', async () => {
  const rows = await sql(
    database.connection,
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND (data_type IN ('text', 'json', 'jsonb', 'character varying')
       OR data_type = 'ARRAY' AND udt_name IN ('_text', '_varchar')) ORDER BY 1`,
  );
  const known = [...ERASED, ...STAYS, ...NOT_OF_PEOPLE];
  expect(rows.map(({ name }) => name)).toEqual(known.sort());
});

it('has no table of members that erasing forgets', async () => {
  const rows = await sql(
    database.connection,
    `SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint
     WHERE contype = 'f' AND confrelid = 'member'::regclass ORDER BY 1`,
  );
  const tables = ['claim', 'evidence', 'external_identity', 'idea', 'legal_hold', 'notice', 'one_time_link'];
  expect(rows.map(({ name }) => name)).toEqual([...tables, 'password', 'person', 'session', 'unsealing']);
});
