import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A second still counts when its member was erased: the unit stays, and nobody knows whose it was. */
export class Seconds1766000000002 implements MigrationInterface {
  readonly name = 'Seconds1766000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE second DROP CONSTRAINT second_pkey;
      ALTER TABLE second ALTER member_id DROP NOT NULL,
        ADD id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        ADD CONSTRAINT second_once UNIQUE (idea_id, member_id);
      CREATE INDEX idea_event_actor ON idea_event (actor_id) WHERE actor_id IS NOT NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX idea_event_actor;
      DELETE FROM second WHERE member_id IS NULL;
      ALTER TABLE second DROP CONSTRAINT second_once, DROP id;
      ALTER TABLE second ADD PRIMARY KEY (idea_id, member_id);`);
  }
}
