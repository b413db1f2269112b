import type { EntityManager } from 'typeorm';
import type { Idea } from '../database/entities/idea.js';
import { encodeId } from '../graphql/global-id.js';

const HOUR = 3_600_000;

interface Told {
  readonly to: readonly number[];
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  readonly path: string;
  readonly at: number;
}

/** Only on the page: nobody's mail is full when the demo begins. */
export async function tell(
  manager: EntityManager,
  { to, kind, subject, text, path, at }: Told,
): Promise<void> {
  await manager.query(
    `INSERT INTO notice (member_id, kind, text, subject, path, created_at)
     SELECT unnest($1::int[]), $2, $3, $4, $5, $6`,
    [to, kind, text, subject, path, new Date(at)],
  );
}

/** What visitors find when they take a seat: they follow an idea, and others need their seconds. */
export async function insertVisitorsNotices(
  manager: EntityManager,
  { seats, ideas, until }: { seats: readonly number[]; ideas: readonly Idea[]; until: number },
): Promise<void> {
  // Oldest first, as notices come.
  const [proposed] = ideas
    .filter(({ stage, heldAt }) => stage === 'PROPOSED' && heldAt === null)
    .sort((a, b) => b.proposedAt.getTime() - a.proposedAt.getTime());
  if (proposed !== undefined)
    await tell(manager, {
      ...{ to: seats, kind: 'SECONDS_WANTED', subject: 'Seconds', path: '/?order=seconds' },
      text: `“${proposed.title}” was proposed and needs seconds.`,
      at: Math.min(proposed.proposedAt.getTime(), until - 4 * HOUR),
    });
  const followed = ideas.find(({ auctionEndsAt }) => (auctionEndsAt?.getTime() ?? 0) > until);
  if (followed !== undefined) {
    await manager.query('INSERT INTO idea_follow (member_id, idea_id) SELECT unnest($1::int[]), $2', [
      seats,
      followed.id,
    ]);
    await tell(manager, {
      ...{ to: seats, kind: 'FOLLOWED', subject: `Idea:${followed.id}`, path: pathOf(followed.id) },
      ...{ text: `“${followed.title}”, which you follow, is open for trading.`, at: until - 3 * HOUR },
    });
  }
}

export const pathOf = (ideaId: number): string => `/ideas/${encodeId('Idea', ideaId)}`;
