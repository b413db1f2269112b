import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What members want to be told, and by which way. Where nothing is said, it is both ways. */
export class NoticeSettings1766000000009 implements MigrationInterface {
  readonly name = 'NoticeSettings1766000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notice_setting (
        member_id int NOT NULL REFERENCES member ON DELETE CASCADE,
        kind text NOT NULL,
        in_app boolean NOT NULL,
        by_email boolean NOT NULL,
        PRIMARY KEY (member_id, kind)
      );
      ALTER TABLE notice ADD in_app boolean NOT NULL DEFAULT true, ADD by_email boolean NOT NULL DEFAULT false;
      DROP INDEX notice_to_mail;
      CREATE INDEX notice_to_mail ON notice (member_id, id) WHERE by_email AND mailed_at IS NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX notice_to_mail;
      CREATE INDEX notice_to_mail ON notice (created_at) WHERE mailed_at IS NULL;
      ALTER TABLE notice DROP in_app, DROP by_email;
      DROP TABLE notice_setting;`);
  }
}
