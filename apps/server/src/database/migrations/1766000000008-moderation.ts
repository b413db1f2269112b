import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What curators have to look at, who reported it, and who may not trade what. */
export class Moderation1766000000008 implements MigrationInterface {
  readonly name = 'Moderation1766000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(QUEUE);
    await runner.query(VOIDED);
    await runner.query(RESTRICTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE restriction, voided_idea, moderation_report, moderation_item');
  }
}

/** One item for each thing that waits for a decision, however many report it. */
const QUEUE = `
  CREATE TABLE moderation_item (
    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('REPORT', 'PROHIBITED_TOPIC', 'DUPLICATE')),
    idea_id int NOT NULL REFERENCES idea ON DELETE CASCADE,
    comment_id int,
    of_idea_id int REFERENCES idea ON DELETE CASCADE,
    matches jsonb NOT NULL DEFAULT '[]',
    created_at timestamptz NOT NULL DEFAULT now(),
    decision text CHECK (decision IN ('ALLOW', 'DISMISS', 'REMOVE_COMMENT', 'RETIRE_IDEA', 'MERGE')),
    decision_reason text NOT NULL DEFAULT '',
    decided_by int REFERENCES member,
    decided_at timestamptz,
    CHECK ((decision IS NULL) = (decided_at IS NULL))
  );
  CREATE UNIQUE INDEX moderation_item_waiting
    ON moderation_item (kind, idea_id, coalesce(comment_id, 0), coalesce(of_idea_id, 0)) WHERE decided_at IS NULL;
  CREATE INDEX moderation_item_idea ON moderation_item (idea_id);
  CREATE TABLE moderation_report (
    item_id int NOT NULL REFERENCES moderation_item ON DELETE CASCADE,
    reporter_id int REFERENCES member,
    reason text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (item_id, reporter_id)
  );
  CREATE INDEX moderation_report_reporter ON moderation_report (reporter_id);
`;

/** Ideas that a curator ended: whatever markets they have are proposed void in that curator's name. */
const VOIDED = `
  CREATE TABLE voided_idea (
    idea_id int PRIMARY KEY REFERENCES idea ON DELETE CASCADE,
    curator_id int REFERENCES member,
    reason text NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
  );
`;

/** A member or a unit, and an idea or a topic. Rows stay when they are lifted: the record says who may have traded when. */
const RESTRICTIONS = `
  CREATE TABLE restriction (
    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    member_id int REFERENCES member,
    unit text,
    idea_id int REFERENCES idea ON DELETE CASCADE,
    topic text,
    reason text NOT NULL,
    set_by int REFERENCES member,
    set_at timestamptz NOT NULL DEFAULT now(),
    lifted_at timestamptz,
    CHECK ((member_id IS NULL) <> (unit IS NULL)),
    CHECK ((idea_id IS NULL) <> (topic IS NULL))
  );
  CREATE UNIQUE INDEX restriction_once
    ON restriction (coalesce(member_id, 0), coalesce(unit, ''), coalesce(idea_id, 0), coalesce(topic, ''))
    WHERE lifted_at IS NULL;
`;
