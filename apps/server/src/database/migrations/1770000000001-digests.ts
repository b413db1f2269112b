import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the next e-mail says of a notice that happens again and again: since when it waits, and how often it happened. */
export class Digests1770000000001 implements MigrationInterface {
  readonly name = 'Digests1770000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notice ADD waiting_since timestamptz NOT NULL DEFAULT now(), ADD unmailed int NOT NULL DEFAULT 1;
      UPDATE notice SET waiting_since = created_at, unmailed = happened;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notice DROP waiting_since, DROP unmailed;');
  }
}
