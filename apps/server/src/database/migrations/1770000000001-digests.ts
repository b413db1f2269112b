import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the next e-mail says of a notice that happens again and again: since when it waits, and how often it happened. How
 * often in a row e-mail to a person was tried, and when it may be tried again.
 */
export class Digests1770000000001 implements MigrationInterface {
  readonly name = 'Digests1770000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notice ADD waiting_since timestamptz NOT NULL DEFAULT now(), ADD unmailed int NOT NULL DEFAULT 1;
      UPDATE notice SET waiting_since = created_at, unmailed = happened;
      ALTER TABLE person ADD mail_tries int NOT NULL DEFAULT 0, ADD mail_after timestamptz;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person DROP mail_tries, DROP mail_after;
      ALTER TABLE notice DROP waiting_since, DROP unmailed;`);
  }
}
