import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who challenges what was resolved, and what they put up for it. 0: nobody, nothing. */
export class StakesOfChallenges1766000000003 implements MigrationInterface {
  name = 'StakesOfChallenges1766000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE market ADD challenger_id bigint NOT NULL DEFAULT 0, ADD stake_milli bigint NOT NULL DEFAULT 0;
      ALTER TABLE resolution ADD stake_milli bigint NOT NULL DEFAULT 0;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE resolution DROP stake_milli;
      ALTER TABLE market DROP stake_milli, DROP challenger_id;`);
  }
}
