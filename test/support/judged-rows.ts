import { seededNumbers } from '@openfloor/merit';
import type { DataSource } from 'typeorm';
import { eventually } from './eventually.js';
import type { TestServer } from './server.js';

/** Ids of markets that there are not: what is known of them is what was kept when they closed and were settled. */
const FIRST_MARKET = 900_000;

interface Judged {
  readonly handles: readonly string[];
  readonly headlines: number;
  /** What is added to the log-odds of prices: above 0 they are too high. */
  readonly optimism?: number;
}

/**
 * As if so many headlines had been resolved a fortnight ago, which those members estimated: the first of them best.
 * Prices and merits lean towards what came out, ratings less, up-votes hardly.
 */
export async function insertJudged(
  database: DataSource,
  { handles, headlines, optimism = 0 }: Judged,
): Promise<void> {
  const random = seededNumbers(7);
  for (let index = 0; index < headlines; index++) {
    const truth = 0.1 + 0.8 * random();
    const yes = random() < truth;
    const near = (noise: number) => Math.min(0.97, Math.max(0.03, truth + noise * (random() - 0.5)));
    const market = FIRST_MARKET + index;
    await database.query(
      `INSERT INTO headline_close (market_id, idea_id, at, price_half_ticks, merit, raters, mean_rating, up_votes, active_members)
       VALUES ($1, $1, now() - interval '15 days', $2, $3, 7, $4, $5, 40)`,
      [
        market,
        Math.round(2_000 * shifted(near(0.3), optimism)),
        near(0.2),
        near(0.6),
        Math.round(3 + 9 * random()),
      ],
    );
    await database.query(
      `INSERT INTO scored_market (market_id, settled_at, headline_yes) VALUES ($1, now() - interval '14 days', $2)`,
      [market, yes],
    );
    for (const [place, handle] of handles.entries())
      await database.query(
        `INSERT INTO closing_estimate (market_id, member_id, chance_permille, staked, peer)
         SELECT $1, id, $3, true, $4 FROM member WHERE handle = $2`,
        [market, handle, Math.round(1_000 * near(0.1 + 0.15 * place)), 10 - 4 * place],
      );
  }
}

function shifted(chance: number, odds: number): number {
  return 1 / (1 + Math.exp(-Math.log(chance / (1 - chance)) - odds));
}

/** A report of accuracy with everything in it, and boards of this week on which everybody stands who is there. */
export async function showJudged({ database }: TestServer, handle: string): Promise<void> {
  await insertJudged(database, { handles: [handle], headlines: 42 });
  await database.query('UPDATE member SET on_boards = true');
  await database.query(
    'INSERT INTO board_row (board_id, member_id, value, resolved) SELECT b.id, m.id, 0.25, 5 FROM board b, member m',
  );
  await eventually(
    () => database.query<unknown[]>('SELECT 1 FROM accuracy_report'),
    (rows) => rows.length > 0,
  );
}
