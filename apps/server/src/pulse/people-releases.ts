import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MEASURES } from './measures.js';
import { readReleases, storeRelease } from './release-rows.js';
import { tellNow } from './tell-now.js';
import type { KnownOfWeek } from './week-facts.js';
import { dateText } from './weeks.js';

/**
 * Makes the figures about people of a week that is over, once. What they were made of is kept, so that what would tell
 * something about a few people by comparison with any earlier week is not told.
 */
@Injectable()
export class PeopleReleases {
  constructor(private readonly database: DataSource) {}

  /** The Monday of the last week that was made; null before the first. */
  async lastWeek(): Promise<number | null> {
    const [row]: { week: string | null }[] = await this.database.query(
      'SELECT max(week)::text AS week FROM pulse_week',
    );
    return row?.week == null ? null : Date.parse(row.week);
  }

  /** Does nothing for one that was made already. */
  async make(monday: number, { people, disclosed }: KnownOfWeek): Promise<void> {
    const week = dateText(monday);
    await this.database.transaction(async (manager) => {
      const [made]: unknown[] = await manager.query(
        'INSERT INTO pulse_week (week, members) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING week',
        [week, people.length],
      );
      if (made === undefined) return;
      for (const measure of MEASURES) {
        const release = tellNow(measure, {
          people,
          disclosed,
          week,
          earlier: await readReleases(manager, measure),
        });
        if (release !== null) await storeRelease(manager, { week, people, release });
      }
    });
  }
}
