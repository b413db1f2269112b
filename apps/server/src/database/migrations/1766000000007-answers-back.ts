import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who decides on which topics, how long they have for an idea, and what they answered. */
export class AnswersBack1766000000007 implements MigrationInterface {
  readonly name = 'AnswersBack1766000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE topic_decider (
        topic text NOT NULL,
        member_id int NOT NULL REFERENCES member ON DELETE CASCADE,
        place int NOT NULL,
        PRIMARY KEY (topic, member_id)
      );
      CREATE INDEX topic_decider_member ON topic_decider (member_id);
      CREATE TABLE answer_clock (
        idea_id int PRIMARY KEY REFERENCES idea ON DELETE CASCADE,
        state text NOT NULL CHECK (state IN ('IN_BAND', 'RUNNING', 'OVERDUE', 'DEFERRED')),
        since timestamptz NOT NULL,
        due_at timestamptz,
        resumes_at timestamptz,
        reminded boolean NOT NULL DEFAULT false,
        CHECK ((state IN ('RUNNING', 'OVERDUE')) = (due_at IS NOT NULL)),
        CHECK ((state = 'DEFERRED') = (resumes_at IS NOT NULL))
      );
      CREATE TABLE answer (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        idea_id int NOT NULL REFERENCES idea ON DELETE CASCADE,
        decider_id int REFERENCES member,
        decision text NOT NULL CHECK (decision IN ('FUND', 'DECLINE', 'DEFER')),
        reason text NOT NULL,
        until timestamptz,
        due_at timestamptz,
        late boolean NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX answer_idea ON answer (idea_id, id);
      CREATE INDEX answer_decider ON answer (decider_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE answer, answer_clock, topic_decider');
  }
}
