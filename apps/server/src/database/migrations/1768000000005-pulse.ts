import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Figures about people, week by week and month by month, as they were told and stay told, and what they were made of,
 * which is told to nobody: the next ones are compared with it. That of an erased member stays under a number below 0.
 */
export class Pulse1768000000005 implements MigrationInterface {
  readonly name = 'Pulse1768000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pulse_week (
        week date PRIMARY KEY,
        members int NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE pulse_release (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        measure text NOT NULL,
        week date NOT NULL REFERENCES pulse_week,
        UNIQUE (measure, week)
      );
      CREATE TABLE pulse_cell (
        release_id int NOT NULL REFERENCES pulse_release ON DELETE CASCADE,
        name text NOT NULL,
        is_total boolean NOT NULL,
        shown boolean NOT NULL,
        week_of date NOT NULL,
        value float8,
        at_least boolean NOT NULL,
        members int NOT NULL,
        PRIMARY KEY (release_id, is_total, name)
      );
      CREATE TABLE pulse_part (
        release_id int NOT NULL REFERENCES pulse_release ON DELETE CASCADE,
        name text NOT NULL,
        member_id int NOT NULL,
        part text NOT NULL,
        PRIMARY KEY (release_id, name, member_id)
      );
      CREATE INDEX pulse_part_member ON pulse_part (member_id);
      CREATE TABLE pulse_month (
        month date PRIMARY KEY,
        tau float8 NOT NULL,
        low float8 NOT NULL,
        high float8 NOT NULL,
        ideas int NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE pulse_month_part (
        month date NOT NULL REFERENCES pulse_month ON DELETE CASCADE,
        member_id int NOT NULL,
        part text NOT NULL,
        PRIMARY KEY (month, member_id)
      );
      CREATE INDEX pulse_month_part_member ON pulse_month_part (member_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE pulse_month_part, pulse_month, pulse_part, pulse_cell, pulse_release, pulse_week',
    );
  }
}
