import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of proposals are kept with the answers of all other keys; the ideas of a member are looked up for drafts. */
export class Proposals1766000000001 implements MigrationInterface {
  readonly name = 'Proposals1766000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX idea_proposal;
      ALTER TABLE idea DROP proposal_key, DROP proposal_body;
      CREATE INDEX idea_proposer ON idea (proposer_id, stage);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX idea_proposer;
      ALTER TABLE idea ADD proposal_key bytea, ADD proposal_body bytea;
      CREATE UNIQUE INDEX idea_proposal ON idea (proposer_id, proposal_key);`);
  }
}
