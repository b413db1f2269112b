import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People, how they sign in, what they may do, and the record of who did what. Names, addresses and free text are in
 * tables of their own (person, audit_words, notice), so that they can be erased and the chains still hold.
 */
export class People1764000000000 implements MigrationInterface {
  readonly name = 'People1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE member ADD roles text[] NOT NULL DEFAULT '{}';
      UPDATE member SET roles = '{CURATOR,RESOLVER,RISK_OFFICER,ADMINISTRATOR}' WHERE officer;
      ALTER TABLE member DROP officer;
      ALTER TABLE member ADD erased_at timestamptz;
      CREATE UNIQUE INDEX member_handle_any_case ON member (lower(handle));
      DROP TABLE session;`);
    await runner.query(PEOPLE);
    await runner.query(SIGN_IN);
    await runner.query(AUDIT);
    await runner.query(HISTORY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE candle, history_head, fill_of_member, entry_of_account, unsealing, legal_hold, audit_words, audit, audit_head,
        keyed_answer, oidc_flow, one_time_link, notice, session, external_identity, password, person;
      CREATE TABLE session (
        token_hash bytea PRIMARY KEY,
        member_id int NOT NULL REFERENCES member ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX session_expiry ON session (expires_at);
      DROP INDEX member_handle_any_case;
      ALTER TABLE member ADD officer boolean NOT NULL DEFAULT false;
      UPDATE member SET officer = roles <> '{}';
      ALTER TABLE member DROP roles, DROP erased_at;`);
  }
}

const PEOPLE = `
  CREATE TABLE person (
    member_id int PRIMARY KEY REFERENCES member,
    name text NOT NULL,
    email text NOT NULL,
    email_verified_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE UNIQUE INDEX person_email ON person (lower(email));
  CREATE TABLE notice (
    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    member_id int NOT NULL REFERENCES member ON DELETE CASCADE,
    kind text NOT NULL,
    text text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    read_at timestamptz
  );
  CREATE INDEX notice_member ON notice (member_id, id);
  CREATE TABLE legal_hold (
    member_id int PRIMARY KEY REFERENCES member,
    reason text NOT NULL,
    placed_by int NOT NULL REFERENCES member,
    placed_at timestamptz NOT NULL DEFAULT now()
  );
`;

/** Of every secret that opens something only a digest is kept. */
const SIGN_IN = `
  CREATE TABLE password (
    member_id int PRIMARY KEY REFERENCES member ON DELETE CASCADE,
    hash text NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE external_identity (
    issuer text NOT NULL,
    subject text NOT NULL,
    member_id int NOT NULL REFERENCES member ON DELETE CASCADE,
    seen_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (issuer, subject)
  );
  CREATE INDEX external_identity_member ON external_identity (member_id);
  CREATE TABLE session (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    token_hash bytea NOT NULL CONSTRAINT session_token UNIQUE,
    member_id int NOT NULL REFERENCES member ON DELETE CASCADE,
    method text NOT NULL CHECK (method IN ('DEMO', 'PASSWORD', 'OIDC', 'LINK', 'TOKEN')),
    name text,
    read_only boolean NOT NULL DEFAULT false,
    address text NOT NULL DEFAULT '',
    agent text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL
  );
  CREATE INDEX session_member ON session (member_id);
  CREATE INDEX session_expiry ON session (expires_at);
  CREATE TABLE one_time_link (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    token_hash bytea NOT NULL CONSTRAINT one_time_link_token UNIQUE,
    kind text NOT NULL CHECK (kind IN ('SETUP', 'INVITATION', 'VERIFICATION', 'RESET')),
    member_id int REFERENCES member ON DELETE CASCADE,
    name text,
    email text,
    unit text,
    roles text[] NOT NULL DEFAULT '{}',
    trading boolean NOT NULL DEFAULT true,
    created_by int REFERENCES member,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    mailed_at timestamptz,
    used_at timestamptz
  );
  CREATE INDEX one_time_link_expiry ON one_time_link (expires_at);
  CREATE TABLE oidc_flow (
    state_hash bytea PRIMARY KEY,
    browser_hash bytea NOT NULL,
    nonce text NOT NULL,
    verifier text NOT NULL,
    return_to text NOT NULL,
    expires_at timestamptz NOT NULL
  );
  CREATE TABLE keyed_answer (
    actor text NOT NULL,
    key_digest bytea NOT NULL,
    body_digest bytea NOT NULL,
    answer jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (actor, key_digest)
  );
  CREATE INDEX keyed_answer_age ON keyed_answer (created_at);
`;

/** The chain holds ids, numbers and salted digests; its words can be erased without breaking it. */
const AUDIT = `
  CREATE TABLE audit_head (
    id smallint PRIMARY KEY,
    last_seq bigint NOT NULL,
    head_hash bytea NOT NULL
  );
  INSERT INTO audit_head VALUES (1, 0, decode(repeat('00', 32), 'hex'));
  CREATE TABLE audit (
    seq bigint PRIMARY KEY,
    at_ms bigint NOT NULL,
    actor_id int,
    act text NOT NULL,
    subject text NOT NULL,
    key_digest bytea,
    words_digest bytea NOT NULL,
    hash bytea NOT NULL
  );
  CREATE UNIQUE INDEX audit_key ON audit (actor_id, act, key_digest) WHERE key_digest IS NOT NULL;
  CREATE INDEX audit_subject ON audit (subject, seq);
  CREATE INDEX audit_actor ON audit (actor_id, seq);
  CREATE TABLE audit_words (
    seq bigint PRIMARY KEY REFERENCES audit,
    salt bytea NOT NULL,
    address text NOT NULL,
    agent text NOT NULL,
    reason text NOT NULL,
    details jsonb NOT NULL
  );
  CREATE TABLE unsealing (
    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    market_id int NOT NULL,
    member_id int NOT NULL REFERENCES member,
    alias text NOT NULL,
    reason text NOT NULL,
    requester_id int NOT NULL REFERENCES member,
    requested_at timestamptz NOT NULL DEFAULT now(),
    approver_id int REFERENCES member,
    decided_at timestamptz,
    state text NOT NULL DEFAULT 'REQUESTED' CHECK (state IN ('REQUESTED', 'APPROVED', 'DECLINED'))
  );
  CREATE UNIQUE INDEX unsealing_pending ON unsealing (market_id, member_id) WHERE state = 'REQUESTED';
`;

/**
 * Where a member's entries and fills are among everybody's, and what was traded minute by minute. Kept up after the
 * commit, not in it: orders do not wait for it (DECISIONS), and whoever reads brings it up to date first.
 */
const HISTORY = `
  CREATE TABLE history_head (
    id smallint PRIMARY KEY,
    last_seq bigint NOT NULL,
    last_trade bigint NOT NULL
  );
  INSERT INTO history_head VALUES (1, 0, 0);
  CREATE TABLE entry_of_account (
    account_id bigint NOT NULL,
    sequence bigint NOT NULL,
    line integer NOT NULL,
    PRIMARY KEY (account_id, sequence, line)
  );
  CREATE TABLE fill_of_member (
    member_id bigint NOT NULL,
    trade_id bigint NOT NULL,
    market_id bigint NOT NULL,
    PRIMARY KEY (member_id, trade_id)
  );
  CREATE INDEX fill_of_member_market ON fill_of_member (member_id, market_id, trade_id);
  CREATE TABLE candle (
    market_id bigint NOT NULL,
    contract smallint NOT NULL,
    span_ms integer NOT NULL,
    start_ms bigint NOT NULL,
    open_ticks smallint NOT NULL,
    high_ticks smallint NOT NULL,
    low_ticks smallint NOT NULL,
    close_ticks smallint NOT NULL,
    volume bigint NOT NULL,
    trades integer NOT NULL,
    PRIMARY KEY (market_id, contract, span_ms, start_ms)
  ) WITH (fillfactor = 80);
`;
