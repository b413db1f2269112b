import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What members say about ideas, what readers find useful, and what members follow. */
export class Talk1766000000006 implements MigrationInterface {
  readonly name = 'Talk1766000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COMMENT);
    await runner.query(FOLLOWING);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE watch_list_idea, watch_list, word_follow, idea_follow, comment_vote, comment',
    );
  }
}

/**
 * An answer names what it answers (parent) and the thread that it stands in (root). Who wrote it never leaves the
 * server; what is told is the signature. An order has at most one reason.
 */
const COMMENT = `
  CREATE TABLE comment (
    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    idea_id int NOT NULL REFERENCES idea ON DELETE CASCADE,
    root_id int REFERENCES comment,
    parent_id int REFERENCES comment,
    member_id int REFERENCES member,
    signed_as text NOT NULL CHECK (signed_as IN ('HANDLE', 'NAME', 'PROPOSER', 'TEAM')),
    stance text CHECK (stance IN ('FOR', 'AGAINST')),
    badge text CHECK (badge IN ('YES', 'NO', 'NOTHING')),
    order_id bigint,
    order_market_id int,
    order_side text CHECK (order_side IN ('BUY', 'SELL')),
    order_contract smallint,
    text text NOT NULL,
    from_idea_id int REFERENCES idea ON DELETE SET NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    edited_at timestamptz,
    removed_at timestamptz,
    removed_by text CHECK (removed_by IN ('WRITER', 'CURATOR', 'ERASURE')),
    removed_reason text,
    CHECK ((root_id IS NULL) = (parent_id IS NULL))
  );
  CREATE INDEX comment_thread ON comment (idea_id, id) WHERE root_id IS NULL;
  CREATE INDEX comment_answer ON comment (root_id, id) WHERE root_id IS NOT NULL;
  CREATE INDEX comment_count ON comment (idea_id) WHERE removed_at IS NULL;
  CREATE INDEX comment_parent ON comment (parent_id) WHERE parent_id IS NOT NULL;
  CREATE INDEX comment_member ON comment (member_id);
  CREATE UNIQUE INDEX comment_order ON comment (order_id) WHERE order_id IS NOT NULL;
  CREATE TABLE comment_vote (
    comment_id int NOT NULL REFERENCES comment ON DELETE CASCADE,
    member_id int NOT NULL REFERENCES member,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (comment_id, member_id)
  );
  CREATE INDEX comment_vote_member ON comment_vote (member_id);
`;

/** Handles and tags are kept as they were written: whether there is such a handle is told to nobody. */
const FOLLOWING = `
  CREATE TABLE idea_follow (
    member_id int NOT NULL REFERENCES member,
    idea_id int NOT NULL REFERENCES idea ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (member_id, idea_id)
  );
  CREATE INDEX idea_follow_idea ON idea_follow (idea_id);
  CREATE TABLE word_follow (
    member_id int NOT NULL REFERENCES member,
    kind text NOT NULL CHECK (kind IN ('HANDLE', 'TAG')),
    word text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (member_id, kind, word)
  );
  CREATE INDEX word_follow_word ON word_follow (kind, word);
  CREATE TABLE watch_list (
    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    member_id int NOT NULL REFERENCES member,
    name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX watch_list_member ON watch_list (member_id);
  CREATE TABLE watch_list_idea (
    list_id int NOT NULL REFERENCES watch_list ON DELETE CASCADE,
    idea_id int NOT NULL REFERENCES idea ON DELETE CASCADE,
    place int NOT NULL,
    PRIMARY KEY (list_id, idea_id)
  );
  CREATE INDEX watch_list_idea_idea ON watch_list_idea (idea_id);
`;
