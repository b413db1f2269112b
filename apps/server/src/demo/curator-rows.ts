import { ArrayContains, type EntityManager } from 'typeorm';
import type { Idea } from '../database/entities/idea.js';
import { Member } from '../database/entities/member.js';
import { OWN_IDEAS } from './own-ideas.js';

const HOUR = 3_600_000;

interface Curated {
  readonly ideas: readonly Idea[];
  readonly until: number;
}

/** What waits for curators, and a restriction. In the caller's transaction. */
export async function insertCuration(manager: EntityManager, { ideas, until }: Curated): Promise<void> {
  const [curator] = await manager.find(Member, {
    where: { roles: ArrayContains(['CURATOR']) },
    order: { id: 'ASC' },
  });
  await insertQueue(manager, ideas);
  if (curator !== undefined) await insertRestriction(manager, { ideas, curatorId: curator.id, until });
}

/** An idea that is held, one that somebody takes for a duplicate, and a comment that somebody reported. */
async function insertQueue(manager: EntityManager, ideas: readonly Idea[]): Promise<void> {
  const held = ideas.find(({ heldAt }) => heldAt !== null);
  const matches = [{ topic: 'Unpublished results', phrase: 'revenue forecast', found: 'revenue forecast' }];
  if (held !== undefined)
    await manager.query(
      `INSERT INTO moderation_item (kind, idea_id, matches, created_at) VALUES ('PROHIBITED_TOPIC', $1, $2, $3)`,
      [held.id, JSON.stringify(matches), held.heldAt],
    );
  const duplicate = ownIdea(ideas, ({ fate }) => fate.stage === 'PROPOSED' && fate.duplicateOf !== undefined);
  const original = ownIdea(ideas, ({ key }) => key === 'staging');
  if (duplicate !== undefined && original !== undefined)
    await report(manager, {
      ...{ kind: 'DUPLICATE', ideaId: duplicate.id, commentId: null, ofIdeaId: original.id },
      reason: 'This is the same as the shared staging environment, which is already trading.',
    });
  const [comment]: { id: number; idea_id: number; member_id: number }[] = await manager.query(
    'INSERT INTO comment (idea_id, member_id, signed_as, text, created_at) SELECT $1, id, $2, $3, $4 FROM member WHERE crowd ORDER BY id DESC LIMIT 1 RETURNING id, idea_id, member_id',
    [
      original?.id ?? ideas[0]?.id,
      'HANDLE',
      'Whoever wrote this has clearly never had to look after a server. Typical.',
      new Date((original?.stageAt ?? new Date()).getTime() + HOUR),
    ],
  );
  if (comment !== undefined)
    await report(manager, {
      ...{ kind: 'REPORT', ideaId: comment.idea_id, commentId: comment.id, ofIdeaId: null },
      reason: 'This is about the person and not about the idea.',
    });
}

const ownIdea = (
  ideas: readonly Idea[],
  isIt: (own: (typeof OWN_IDEAS)[number]) => boolean,
): Idea | undefined => {
  const title = OWN_IDEAS.find(isIt)?.title;
  return ideas.find((idea) => idea.title === title);
};

interface Reported {
  readonly kind: 'REPORT' | 'DUPLICATE';
  readonly ideaId: number;
  readonly commentId: number | null;
  readonly ofIdeaId: number | null;
  readonly reason: string;
}

async function report(
  manager: EntityManager,
  { kind, ideaId, commentId, ofIdeaId, reason }: Reported,
): Promise<void> {
  await manager.query(
    `WITH item AS (
       INSERT INTO moderation_item (kind, idea_id, comment_id, of_idea_id) VALUES ($1, $2, $3, $4) RETURNING id)
     INSERT INTO moderation_report (item_id, reporter_id, reason)
     SELECT item.id, m.id, $5 FROM item, (SELECT id FROM member WHERE crowd ORDER BY id LIMIT 1) m`,
    [kind, ideaId, commentId, ofIdeaId, reason],
  );
}

/** Of a unit and an idea that has no market yet, so that nobody has broken it. */
async function insertRestriction(
  manager: EntityManager,
  { ideas, curatorId, until }: { ideas: readonly Idea[]; curatorId: number; until: number },
): Promise<void> {
  const held = ideas.find(({ heldAt }) => heldAt !== null);
  if (held === undefined) return;
  await manager.query(
    'INSERT INTO restriction (unit, idea_id, reason, set_by, set_at) VALUES ($1, $2, $3, $4, $5)',
    [
      ...['Finance', held.id, 'Finance makes the forecast that this idea is about.', curatorId],
      new Date(until - 5 * HOUR),
    ],
  );
}
