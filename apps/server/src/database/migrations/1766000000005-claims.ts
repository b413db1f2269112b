import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a milestone asks, where its answer is found, who gives it, and the range of a number; the value that it had. */
export class Claims1766000000005 implements MigrationInterface {
  readonly name = 'Claims1766000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CLAIM);
    await runner.query('ALTER TABLE evidence ADD value numeric');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE evidence DROP value');
    await runner.query(
      'ALTER TABLE claim DROP template, DROP source, DROP resolver_id, DROP low, DROP high, DROP unit',
    );
  }
}

/** Claims of before name their source in their criteria, and any resolver may resolve them. */
const CLAIM = `
  ALTER TABLE claim
    ADD template text NOT NULL DEFAULT 'DATED' CHECK (template IN ('MEASURE', 'DATED', 'NUMBER', 'CHOICE')),
    ADD source text NOT NULL DEFAULT 'As its criteria say.',
    ADD resolver_id int REFERENCES member,
    ADD low numeric,
    ADD high numeric,
    ADD unit text,
    ADD CONSTRAINT claim_range CHECK (
      (template = 'NUMBER' AND low < high AND unit IS NOT NULL) OR num_nonnulls(low, high, unit) = 0);
  ALTER TABLE claim ALTER source SET DEFAULT '';
  UPDATE claim SET template = 'CHOICE' WHERE outcomes <> '{}';
`;
