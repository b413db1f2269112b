import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far an idea has come, its versions, who stands behind it, and what happened to it. */
export class LifeOfIdeas1766000000000 implements MigrationInterface {
  readonly name = 'LifeOfIdeas1766000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await runner.query(IDEA);
    await runner.query(AROUND_IDEA);
    await runner.query(NOTICE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notice DROP path, DROP subject, DROP happened, DROP mailed_at;
      DROP TABLE idea_event, team_member, second, idea_version;
      DROP INDEX idea_words, idea_letters;
      ALTER TABLE idea DROP words, DROP stage, DROP stage_at, DROP opens_at, DROP auction_ends_at, DROP blind_until,
        DROP signed_as, DROP version, DROP tags, DROP links, DROP headline, DROP season, DROP merged_into,
        DROP held_at, DROP jury_size;
      DROP EXTENSION pg_trgm;`);
  }
}

/** What was there before has its market, whose claim is the record of an import or an adoption. */
const IDEA = `
  ALTER TABLE idea
    ADD stage text NOT NULL DEFAULT 'OPEN' CHECK (stage IN ('DRAFT', 'PROPOSED', 'SECONDED', 'ANNOUNCED', 'OPEN',
      'ADOPTED', 'DECLINED', 'SHIPPED', 'RETIRED', 'MERGED')),
    ADD stage_at timestamptz NOT NULL DEFAULT now(),
    ADD opens_at timestamptz,
    ADD auction_ends_at timestamptz,
    ADD blind_until timestamptz,
    ADD signed_as text NOT NULL DEFAULT 'HANDLE' CHECK (signed_as IN ('HANDLE', 'NAME')),
    ADD version int NOT NULL DEFAULT 1,
    ADD tags text[] NOT NULL DEFAULT '{}',
    ADD links text[] NOT NULL DEFAULT '{}',
    ADD headline text NOT NULL DEFAULT 'ADOPTED' CHECK (headline IN ('JURY', 'ADOPTED', 'SHIPPED', 'RECORD')),
    ADD season text,
    ADD jury_size int,
    ADD merged_into int REFERENCES idea,
    ADD held_at timestamptz;
  UPDATE idea SET headline = 'RECORD' WHERE source_number IS NOT NULL;
  ALTER TABLE idea ADD words tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', summary), 'B')) STORED;
  CREATE INDEX idea_words ON idea USING gin (words);
  CREATE INDEX idea_letters ON idea USING gin (title gin_trgm_ops);
`;

/** The history tells what the proposer or the team did as done by the proposer or the team. */
const AROUND_IDEA = `
  CREATE TABLE idea_version (
    idea_id int NOT NULL REFERENCES idea ON DELETE CASCADE,
    version int NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    topic text NOT NULL,
    tags text[] NOT NULL,
    links text[] NOT NULL,
    note text NOT NULL DEFAULT '',
    author_id int REFERENCES member,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (idea_id, version)
  );
  CREATE TABLE second (
    idea_id int NOT NULL REFERENCES idea ON DELETE CASCADE,
    member_id int NOT NULL REFERENCES member,
    unit text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (idea_id, member_id)
  );
  CREATE INDEX second_member ON second (member_id);
  CREATE TABLE team_member (
    idea_id int NOT NULL REFERENCES idea ON DELETE CASCADE,
    member_id int NOT NULL REFERENCES member,
    joined_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (idea_id, member_id)
  );
  CREATE INDEX team_member_member ON team_member (member_id);
  CREATE TABLE idea_event (
    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    idea_id int NOT NULL REFERENCES idea ON DELETE CASCADE,
    kind text NOT NULL,
    done_by text NOT NULL,
    actor_id int REFERENCES member,
    stage text,
    text text NOT NULL DEFAULT '',
    at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX idea_event_idea ON idea_event (idea_id, id);
`;

/** Where a notice leads, what it is about, and how often that has happened since it was read. */
const NOTICE = `
  ALTER TABLE notice
    ADD path text,
    ADD subject text NOT NULL DEFAULT '',
    ADD happened int NOT NULL DEFAULT 1,
    ADD mailed_at timestamptz;
  CREATE INDEX notice_to_mail ON notice (created_at) WHERE mailed_at IS NULL;
`;
