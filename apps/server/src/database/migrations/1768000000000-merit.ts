import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What members believe, and what they had been shown by then. */
export class Merit1768000000000 implements MigrationInterface {
  readonly name = 'Merit1768000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE estimate (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        member_id int NOT NULL REFERENCES member,
        market_id int NOT NULL,
        chance_permille int NOT NULL CHECK (chance_permille BETWEEN 10 AND 990),
        stake_milli bigint NOT NULL CHECK (stake_milli >= 0),
        order_id bigint,
        verdict text,
        seen_half_ticks int,
        before_exposure boolean NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz
      );
      CREATE UNIQUE INDEX estimate_standing ON estimate (market_id, member_id) WHERE ended_at IS NULL;
      CREATE INDEX estimate_member ON estimate (member_id, id);
      CREATE TABLE exposure (
        member_id int NOT NULL REFERENCES member ON DELETE CASCADE,
        market_id int NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (member_id, market_id)
      );
      ALTER TABLE member
        ADD grade int CHECK (grade BETWEEN 1 AND 99),
        ADD blind_mode boolean,
        ADD on_boards boolean NOT NULL DEFAULT false;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE member DROP grade, DROP blind_mode, DROP on_boards;
      DROP TABLE exposure;
      DROP TABLE estimate;`);
  }
}
