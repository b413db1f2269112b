import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Draws by lot, and who sits where. Who holds which ticket is in no table: the exchange works it out, and only seats
 * know their members.
 */
export class Lots1766000000004 implements MigrationInterface {
  readonly name = 'Lots1766000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LOT);
    await runner.query(SEAT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lot_seat, lot');
  }
}

/**
 * `occasion` tells draws of one kind in a market apart: a challenge has its number. `tickets` are all of the draw, in
 * its order, of 32 bytes each; `walked` has a letter for each that was asked (S seated, E excused, R replaced).
 */
const LOT = `
  CREATE TABLE lot (
    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    market_id int NOT NULL,
    draw int NOT NULL,
    kind text NOT NULL CHECK (kind IN ('JURY', 'PANEL', 'RESOLVERS')),
    occasion bigint NOT NULL,
    seats int NOT NULL,
    term_ms bigint NOT NULL,
    secret text NOT NULL,
    journal_seq bigint NOT NULL,
    journal_hash text NOT NULL,
    tickets bytea NOT NULL,
    walked text NOT NULL DEFAULT '',
    drawn_at timestamptz NOT NULL DEFAULT now(),
    decided_at timestamptz,
    yes int,
    no int,
    outcome text CHECK (outcome IN ('YES', 'NO', 'NONE', 'LAPSED')),
    UNIQUE (market_id, draw),
    UNIQUE (market_id, kind, occasion)
  );
  CREATE INDEX lot_undecided ON lot (id) WHERE decided_at IS NULL;
`;

/** A seat that was passed on has `ended_at`. A vote is told to nobody but who gave it. */
const SEAT = `
  CREATE TABLE lot_seat (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    lot_id int NOT NULL REFERENCES lot,
    place int NOT NULL,
    member_id int NOT NULL REFERENCES member,
    due_at timestamptz NOT NULL,
    vote boolean,
    reason text NOT NULL DEFAULT '',
    voted_at timestamptz,
    ended_at timestamptz,
    UNIQUE (lot_id, place)
  );
  CREATE INDEX lot_seat_member ON lot_seat (member_id);
`;
