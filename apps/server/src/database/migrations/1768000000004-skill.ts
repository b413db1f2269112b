import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was said of headlines when they closed, how they ended, and what follows for who judged well. */
export class Skill1768000000004 implements MigrationInterface {
  readonly name = 'Skill1768000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CLOSES);
    await runner.query(BOARDS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE accuracy_report, board_row, board, skill_weight, member_profit, closing_estimate, scored_market, headline_close',
    );
  }
}

const CLOSES = `
  CREATE TABLE headline_close (
    market_id int PRIMARY KEY,
    idea_id int NOT NULL,
    at timestamptz NOT NULL,
    price_half_ticks int NOT NULL,
    merit double precision,
    raters int NOT NULL,
    mean_rating double precision,
    up_votes int NOT NULL,
    active_members int NOT NULL
  );
  CREATE TABLE scored_market (
    market_id int PRIMARY KEY,
    number int NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
    settled_at timestamptz NOT NULL,
    headline_yes boolean
  );
  CREATE TABLE closing_estimate (
    market_id int NOT NULL,
    member_id int NOT NULL REFERENCES member,
    chance_permille int NOT NULL,
    staked boolean NOT NULL,
    peer double precision,
    PRIMARY KEY (market_id, member_id)
  );
  CREATE INDEX closing_estimate_member ON closing_estimate (member_id);
  CREATE TABLE member_profit (
    market_id int NOT NULL,
    member_id int NOT NULL REFERENCES member,
    put_in_milli bigint NOT NULL,
    profit_milli bigint NOT NULL,
    PRIMARY KEY (market_id, member_id)
  );
  CREATE INDEX member_profit_member ON member_profit (member_id);`;

const BOARDS = `
  CREATE TABLE skill_weight (
    member_id int PRIMARY KEY REFERENCES member,
    weight double precision NOT NULL
  );
  CREATE TABLE board (
    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL,
    week_of timestamptz NOT NULL,
    season_id int,
    made_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE UNIQUE INDEX board_week ON board (week_of, kind) WHERE season_id IS NULL;
  CREATE UNIQUE INDEX board_season ON board (season_id, kind) WHERE season_id IS NOT NULL;
  CREATE TABLE board_row (
    board_id int NOT NULL REFERENCES board,
    member_id int NOT NULL REFERENCES member,
    value double precision NOT NULL,
    resolved int NOT NULL,
    PRIMARY KEY (board_id, member_id)
  );
  CREATE INDEX board_row_member ON board_row (member_id);
  CREATE TABLE accuracy_report (
    resolved int PRIMARY KEY,
    made_at timestamptz NOT NULL DEFAULT now(),
    report jsonb NOT NULL
  );`;
