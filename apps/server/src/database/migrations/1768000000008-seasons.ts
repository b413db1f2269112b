import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seasons: at most one runs. Of who gave back what the journal tells. */
export class Seasons1768000000008 implements MigrationInterface {
  readonly name = 'Seasons1768000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE season (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        name text,
        started_at timestamptz,
        ended_at timestamptz,
        keep_milli bigint,
        returned_at timestamptz,
        CHECK ((ended_at IS NULL) = (name IS NULL)),
        CHECK (ended_at IS NOT NULL OR (keep_milli IS NULL AND returned_at IS NULL))
      );
      CREATE UNIQUE INDEX season_running ON season ((true)) WHERE ended_at IS NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE season;');
  }
}
