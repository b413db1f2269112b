import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What members want with their estimates, and how far that has come: the wish is stored before the exchange gets its
 * order, so that whatever cuts in between is made good.
 */
export class Estimates1768000000001 implements MigrationInterface {
  readonly name = 'Estimates1768000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE estimate ADD contract int CHECK (contract IN (0, 1));
      CREATE TABLE estimate_wish (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        token uuid NOT NULL DEFAULT gen_random_uuid(),
        member_id int NOT NULL REFERENCES member,
        market_id int NOT NULL,
        chance_permille int,
        stake_milli bigint NOT NULL DEFAULT 0,
        verdict text,
        seen_half_ticks int,
        before_exposure boolean NOT NULL DEFAULT false,
        contract int,
        price_ticks int NOT NULL DEFAULT 0,
        quantity bigint NOT NULL DEFAULT 0,
        budget_milli bigint NOT NULL DEFAULT 0,
        replaces bigint,
        at timestamptz NOT NULL DEFAULT now(),
        outcome text,
        estimate_id bigint
      );
      CREATE UNIQUE INDEX estimate_wish_under_way ON estimate_wish (member_id, market_id) WHERE outcome IS NULL;
      CREATE INDEX estimate_wish_at ON estimate_wish (at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE estimate_wish; ALTER TABLE estimate DROP contract;');
  }
}
