import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { sql } from '../support/exchange-database.js';

/** Erased with the member (privacy/erase-rows.ts), or by age (privacy/retention.ts). */
const ERASED = [
  ...['person.name', 'person.email', 'member.handle', 'member.unit', 'member.roles', 'password.hash'],
  ...['external_identity.issuer', 'external_identity.subject'],
  ...['notice.kind', 'notice.text', 'notice.path', 'notice.subject', 'notice_setting.kind'],
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
  ...['comment.text', 'comment.removed_reason', 'word_follow.word', 'watch_list.name'],
  ...['evidence.text', 'evidence.url', 'unsealing.reason', 'lot_seat.reason'],
  'moderation_report.reason',
  ...['estimate.verdict', 'estimate_wish.verdict', 'estimate_wish.outcome'],
];

/** What others trade on or have to answer for. */
const STAYS = [
  'answer.reason',
  ...['moderation_item.decision_reason', 'restriction.reason', 'restriction.unit', 'voided_idea.reason'],
  ...['idea_event.text', 'second.unit'],
  ...['idea.title', 'idea.summary', 'idea.topic', 'claim.question', 'claim.criteria', 'claim.outcomes'],
  ...['claim.source', 'claim.unit'],
  ...['idea.tags', 'idea.links', 'idea_version.title', 'idea_version.summary', 'idea_version.topic'],
  ...['idea_version.tags', 'idea_version.links', 'idea_version.note'],
  'legal_hold.reason',
];

/** Names of our own, figures, and what an import recorded. */
const NOT_OF_PEOPLE = [
  'board.kind',
  'accuracy_report.report',
  ...['moderation_item.kind', 'moderation_item.decision', 'moderation_item.matches', 'restriction.topic'],
  ...['idea.stage', 'idea.headline', 'idea.season', 'idea.signed_as', 'season.name'],
  ...['idea_event.kind', 'idea_event.done_by', 'idea_event.stage'],
  ...['answer.decision', 'answer_clock.state', 'topic_decider.topic'],
  ...[
    'audit.act',
    'audit.subject',
    'evidence.kind',
    'claim.template',
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
  ...['lot.kind', 'lot.outcome', 'lot.secret', 'lot.journal_hash', 'lot.walked'],
  ...['comment.signed_as', 'comment.stance', 'comment.badge', 'comment.order_side', 'comment.removed_by'],
  'word_follow.kind',
  ...['pulse_release.measure', 'pulse_cell.name'],
  // What somebody added to a figure; of an erased member under a random number.
  ...['pulse_part.name', 'pulse_part.part', 'pulse_month_part.part'],
  ...['merit_publication.grade', 'merit_publication.parts'],
  'resolution.status',
];

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
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
  const tables = [
    'answer',
    'board_row',
    'claim',
    'closing_estimate',
    'comment',
    'comment_vote',
    ...['estimate', 'estimate_wish'],
    'evidence',
    'exposure',
    'external_identity',
    'idea',
    'idea_event',
    'idea_follow',
    'idea_version',
    'legal_hold',
    'lot_seat',
    'member_profit',
    'moderation_item',
    'moderation_report',
    'notice',
    'notice_setting',
    'one_time_link',
  ];
  expect(rows.map(({ name }) => name)).toEqual([
    ...tables,
    'password',
    'person',
    'restriction',
    'second',
    'session',
    'skill_weight',
    'team_member',
    'topic_decider',
    'unsealing',
    'voided_idea',
    'watch_list',
    'word_follow',
  ]);
});
