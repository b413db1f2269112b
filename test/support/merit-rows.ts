import type { DataSource } from 'typeorm';

interface MeritRow {
  /** In percent, like low and high, which are 5 away from it unless said otherwise. */
  readonly merit: number;
  readonly low?: number;
  readonly high?: number;
  readonly people?: number;
  readonly grade?: 'A' | 'B' | 'C' | 'D';
}

const PARTS = [
  { part: 'people', points: 16, most: 40 },
  { part: 'stakes', points: 2, most: 20 },
];

/** As if people had estimated the idea of that title, and their merit had been published. The server sees it in a second. */
export async function publishMerit(database: DataSource, title: string, row: MeritRow): Promise<void> {
  const { merit, low = merit - 5, high = merit + 5, people = 10, grade = 'C' } = row;
  await database.query(
    `INSERT INTO merit_publication
       (market_id, merit, centre, low, high, prior, people, stake_milli, early, grade, parts)
     SELECT market_id, $2::int, $2, $3, $4, 500, $5, 100000, $5::int, $6, $7::jsonb FROM idea WHERE title = $1`,
    [title, 10 * merit, 10 * low, 10 * high, people, grade, JSON.stringify(PARTS)],
  );
}
