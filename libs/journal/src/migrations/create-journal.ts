import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The journal (the truth) and its projections (law 11). Money and quantities are bigint, bytes are bytea; times
 * are milliseconds since 1970 as the core stamps them, so that a table can be compared with a replay exactly.
 */
export class CreateJournal1763800000000 implements MigrationInterface {
  name = 'CreateJournal1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(JOURNAL);
    await runner.query(PROJECTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE allowance_policy, trading_policy, price_point, resolution, market, "position", balance, entry, trade, orders, snapshot, journal, partition',
    );
  }
}

const JOURNAL = `
  CREATE TABLE partition (
    id smallint PRIMARY KEY,
    epoch bigint NOT NULL,
    last_seq bigint NOT NULL,
    head_hash bytea NOT NULL
  );
  INSERT INTO partition VALUES (1, 0, 0, decode(repeat('00', 32), 'hex'));
  CREATE TABLE journal (
    seq bigint PRIMARY KEY,
    at_ms bigint NOT NULL,
    actor bigint NOT NULL,
    key_digest bytea,
    core_version smallint NOT NULL,
    command bytea NOT NULL,
    answer bytea NOT NULL,
    events_hash bytea NOT NULL,
    hash bytea NOT NULL
  );
  CREATE UNIQUE INDEX journal_key ON journal (actor, key_digest) WHERE key_digest IS NOT NULL;
  CREATE TABLE snapshot (
    seq bigint PRIMARY KEY,
    core_version smallint NOT NULL,
    head_hash bytea NOT NULL,
    state_hash bytea NOT NULL,
    state bytea NOT NULL
  );
`;

/**
 * Rows that change often leave room on their page, so that an update needs no new index entries. Each table has one
 * index only, in the order in which it is read: everybody waits for the transaction that writes them.
 */
const PROJECTIONS = `
  CREATE TABLE orders (
    order_id bigint NOT NULL,
    member_id bigint NOT NULL,
    market_id bigint NOT NULL,
    contract smallint NOT NULL,
    side text NOT NULL,
    order_type text NOT NULL,
    price_ticks smallint NOT NULL,
    quantity bigint NOT NULL,
    filled bigint NOT NULL,
    open bigint NOT NULL,
    state text NOT NULL,
    time_in_force text NOT NULL,
    post_only boolean NOT NULL,
    expires_at_ms bigint NOT NULL,
    budget_milli bigint NOT NULL,
    reduce_only boolean NOT NULL,
    self_trade_mode text NOT NULL,
    placed_at_ms bigint NOT NULL,
    sequence bigint NOT NULL,
    PRIMARY KEY (member_id, order_id)
  ) WITH (fillfactor = 80);
  CREATE TABLE trade (
    trade_id bigint NOT NULL,
    market_id bigint NOT NULL,
    contract smallint NOT NULL,
    price_ticks smallint NOT NULL,
    quantity bigint NOT NULL,
    taker_side text NOT NULL,
    taker_order_id bigint NOT NULL,
    taker_id bigint NOT NULL,
    maker_order_id bigint NOT NULL,
    maker_id bigint NOT NULL,
    sequence bigint NOT NULL,
    at_ms bigint NOT NULL,
    PRIMARY KEY (market_id, trade_id)
  );
  CREATE TABLE entry (
    sequence bigint NOT NULL,
    line integer NOT NULL,
    posting integer NOT NULL,
    kind text NOT NULL,
    reference bigint NOT NULL,
    account_id bigint NOT NULL,
    amount_milli bigint NOT NULL,
    balance_milli bigint NOT NULL,
    at_ms bigint NOT NULL,
    PRIMARY KEY (sequence, line)
  );
  CREATE TABLE balance (
    account_id bigint PRIMARY KEY,
    kind text NOT NULL,
    owner_id bigint NOT NULL,
    amount_milli bigint NOT NULL
  ) WITH (fillfactor = 50);
  CREATE TABLE "position" (
    member_id bigint NOT NULL,
    market_id bigint NOT NULL,
    contract smallint NOT NULL,
    quantity bigint NOT NULL,
    PRIMARY KEY (member_id, market_id, contract)
  ) WITH (fillfactor = 50);
  CREATE TABLE market (
    market_id bigint PRIMARY KEY,
    idea_id bigint NOT NULL,
    contracts smallint NOT NULL,
    closes_at_ms bigint NOT NULL,
    reference_ticks smallint[] NOT NULL,
    insiders bigint[] NOT NULL,
    state text NOT NULL,
    reason text NOT NULL,
    until_ms bigint NOT NULL,
    auction_ends_at_ms bigint NOT NULL,
    auction_held boolean NOT NULL,
    auction_ticks smallint NOT NULL,
    auction_quantity bigint NOT NULL,
    flagged_at_ms bigint NOT NULL,
    payout_ticks smallint[] NOT NULL,
    subsidy_milli bigint NOT NULL,
    house_shares bigint[] NOT NULL,
    resolution_status text NOT NULL,
    proposer_id bigint NOT NULL,
    confirmer_id bigint NOT NULL,
    resolution_ticks smallint[] NOT NULL,
    is_void boolean NOT NULL,
    evidence_id bigint NOT NULL,
    challenge_ends_at_ms bigint NOT NULL,
    sequence bigint NOT NULL
  ) WITH (fillfactor = 50);
  CREATE TABLE resolution (
    market_id bigint NOT NULL,
    sequence bigint NOT NULL,
    at_ms bigint NOT NULL,
    status text NOT NULL,
    actor_id bigint NOT NULL,
    payout_ticks smallint[] NOT NULL,
    is_void boolean NOT NULL,
    evidence_id bigint NOT NULL,
    challenge_ends_at_ms bigint NOT NULL,
    PRIMARY KEY (market_id, sequence)
  );
  CREATE TABLE trading_policy (
    version integer PRIMARY KEY,
    sequence bigint NOT NULL,
    at_ms bigint NOT NULL,
    position_limit bigint NOT NULL,
    insider_limit bigint NOT NULL,
    order_limit bigint NOT NULL,
    open_order_limit bigint NOT NULL,
    band_ticks smallint NOT NULL,
    pause_ms bigint NOT NULL,
    subsidy_limit_milli bigint NOT NULL,
    house_limit_milli bigint NOT NULL,
    issue_limit_milli bigint NOT NULL,
    challenge_ms bigint NOT NULL
  );
  CREATE TABLE allowance_policy (
    sequence bigint PRIMARY KEY,
    at_ms bigint NOT NULL,
    amount_milli bigint NOT NULL,
    period_ms bigint NOT NULL,
    anchor_at_ms bigint NOT NULL,
    cap_milli bigint NOT NULL
  );
  CREATE TABLE price_point (
    market_id bigint NOT NULL,
    contract smallint NOT NULL,
    sequence bigint NOT NULL,
    at_ms bigint NOT NULL,
    price_half_ticks smallint NOT NULL,
    best_bid_ticks smallint NOT NULL,
    best_ask_ticks smallint NOT NULL,
    last_trade_ticks smallint NOT NULL,
    PRIMARY KEY (market_id, contract, sequence)
  );
`;
