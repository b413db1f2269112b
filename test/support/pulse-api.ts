import { seededNumbers } from '@openfloor/merit';
import { PeopleReleases } from '../../apps/server/src/pulse/people-releases.js';
import { type KnownOfWeek, WeekFacts } from '../../apps/server/src/pulse/week-facts.js';
import type { ApiClient } from './api-client.js';
import type { TestServer } from './server.js';

export interface ReadPulse {
  readonly treemap: readonly {
    title: string;
    value: string | null;
    change: string | null;
    volume: string | null;
  }[];
  readonly movers: readonly { idea: { title: string }; change: string | null; reasons: { text: string }[] }[];
  readonly themes: readonly { name: string; people: number | null; sentiment: number | null }[];
  readonly units: readonly {
    name: string;
    members: number | null;
    people: number | null;
    participation: number | null;
    sentiment: number | null;
    weekOf: string | null;
  }[];
  readonly weeks: readonly { weekOf: string; active: number | null; estimates: number | null }[];
  readonly meritNotRank: readonly { month: string; tau: number; ideas: number; words: string }[];
}

export async function readPulse(client: ApiClient): Promise<ReadPulse> {
  const { pulse } = await client.read<{ pulse: ReadPulse }>(`{ pulse(range: WEEK) {
    treemap { title value change volume }
    movers { idea { title } change reasons { text } }
    themes { name people sentiment }
    units { name members people participation sentiment weekOf }
    weeks { weekOf active estimates }
    meritNotRank { month tau ideas words }
  } }`);
  return pulse;
}

/** Who was active in a week, by unit. */
export type ActiveByUnit = ReadonlyMap<string, ReadonlySet<number>>;

export interface PastTerms {
  readonly server: TestServer;
  readonly units: Readonly<Record<string, readonly number[]>>;
  /** Mondays, oldest first. */
  readonly mondays: readonly number[];
  readonly seed: number;
}

const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Members estimate or do not, week by week, at random but mostly as in the week before; then the figures of each week
 * are made. Returns who did.
 */
export async function liveWeeks({
  server,
  units,
  mondays,
  seed,
}: PastTerms): Promise<Map<string, ActiveByUnit>> {
  const { database } = server;
  const next = seededNumbers(seed);
  const [market] = await database.query<{ market_id: number }[]>(
    'SELECT market_id FROM idea ORDER BY id LIMIT 1',
  );
  const everybody = Object.values(units).flat();
  let active = new Set(everybody.filter(() => next() < 0.4));
  const past = new Map<string, ActiveByUnit>();
  for (const monday of mondays) {
    const turned = everybody.filter(() => next() < 0.12);
    active = new Set(everybody.filter((member) => active.has(member) !== turned.includes(member)));
    await database.query(
      `INSERT INTO estimate (member_id, market_id, chance_permille, stake_milli, before_exposure, at, ended_at)
       SELECT member, $2, chance, 0, member % 2 = 0, to_timestamp($4 / 1000.0), to_timestamp($5 / 1000.0)
       FROM unnest($1::int[], $3::int[]) AS given(member, chance)`,
      [
        [...active],
        market?.market_id,
        [...active].map(() => (next() < 0.5 ? 300 : 700)),
        monday + HOUR_MS,
        monday + 7 * DAY_MS - HOUR_MS,
      ],
    );
    past.set(
      new Date(monday).toISOString().slice(0, 10),
      new Map(
        Object.entries(units).map(([unit, members]) => [
          unit,
          new Set(members.filter((each) => active.has(each))),
        ]),
      ),
    );
    await makeWeek(server, monday);
  }
  return past;
}

/** As the server does once a week is over. */
async function makeWeek(server: TestServer, monday: number): Promise<void> {
  await new PeopleReleases(server.database).make(monday, await knownOf(server, monday));
}

/** What the figures of a week would be made of. */
export function knownOf({ database, exchange }: TestServer, monday: number): Promise<KnownOfWeek> {
  const facts = new WeekFacts(
    exchange,
    database,
    { current: { stakeCapMilli: 100_000 } } as never,
    { isCounted: () => true } as never,
  );
  return facts.of(monday);
}

/** Told figures about who was active, as they stand in the table. */
export interface ToldCell {
  readonly week: string;
  /** null: all units together. */
  readonly unit: string | null;
  readonly value: number;
}

export async function toldCells({ database }: TestServer): Promise<ToldCell[]> {
  return database.query<ToldCell[]>(
    `SELECT r.week::text AS week, CASE WHEN c.is_total THEN NULL ELSE c.name END AS unit, c.value::int AS value
     FROM pulse_cell c JOIN pulse_release r ON r.id = c.release_id
     WHERE r.measure = 'UNIT_ACTIVE' AND c.shown ORDER BY r.week, 2`,
  );
}
