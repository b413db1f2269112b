import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Merits as they were published, and, for nobody to read, what each of them was made of. */
export class MeritPublications1768000000002 implements MigrationInterface {
  readonly name = 'MeritPublications1768000000002';

  /**
   * Chances are in thousandths. Without a merit the row says that from then on fewer than five people stand behind the
   * idea. Of what people contributed, each publication with figures has the rows that changed against the one before.
   * Of a member who was erased the rows stay under a number that is nobody's.
   */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE merit_publication (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        market_id int NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        merit int CHECK (merit BETWEEN 0 AND 1000),
        centre int,
        low int,
        high int,
        prior int,
        people int,
        stake_milli bigint,
        early int,
        grade text CHECK (grade IN ('A', 'B', 'C', 'D')),
        parts jsonb,
        CHECK (num_nulls(merit, centre, low, high, prior, people, stake_milli, early, grade, parts) IN (0, 10))
      );
      CREATE INDEX merit_publication_market ON merit_publication (market_id, id);
      CREATE TABLE merit_contribution (
        market_id int NOT NULL,
        member_id int NOT NULL,
        publication_id bigint NOT NULL REFERENCES merit_publication,
        chance int,
        stake_milli bigint,
        early boolean,
        PRIMARY KEY (market_id, publication_id, member_id),
        CHECK (num_nulls(chance, stake_milli, early) IN (0, 3))
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE merit_contribution; DROP TABLE merit_publication;');
  }
}
