import type { ExchangeView } from '@openfloor/exchange';
import { ArrayContains, type EntityManager } from 'typeorm';
import { OTHER_TOPICS } from '../answers-back/topic-deciders.js';
import type { Idea } from '../database/entities/idea.js';
import { Member } from '../database/entities/member.js';
import { isRanked } from '../ideas/ranking.js';
import { isImported } from './demo-market.js';
import { pathOf, tell } from './notice-rows.js';
import { OWN_IDEAS } from './own-ideas.js';

const DAY = 24 * 3_600_000;
/** What a decider has for an answer in the demo. */
export const ANSWER_DAYS = 14;
/** Days until the answers to ideas at the top of the ranking are due, best first; below zero: overdue. */
const DUE_IN = [9.2, -1.6, 4.1, 12.5, -3.3, 1.4, 6.7] as const;

interface Office {
  readonly until: number;
  readonly view: Pick<ExchangeView, 'market'>;
}

/** Clocks and answers of who decides, once merits are published. In the caller's transaction. */
export async function insertAnswersBack(
  manager: EntityManager,
  { ideas, ...office }: Office & { readonly ideas: readonly Idea[] },
): Promise<void> {
  const [decider] = await manager.find(Member, { where: { roles: ArrayContains(['DECIDER']) } });
  if (decider === undefined) return;
  await manager.query('INSERT INTO topic_decider (topic, member_id, place) VALUES ($1, $2, 0)', [
    OTHER_TOPICS,
    decider.id,
  ]);
  await insertAnswers(manager, { ideas, deciderId: decider.id, until: office.until });
  await insertClocks(manager, { ideas, deciderId: decider.id, ...office });
}

interface Desk {
  readonly ideas: readonly Idea[];
  readonly deciderId: number;
  readonly until: number;
}

/** Of those that were adopted and declined: in time. */
async function insertAnswers(manager: EntityManager, { ideas, deciderId }: Desk): Promise<void> {
  for (const idea of ideas) {
    const own = OWN_IDEAS.find(({ title }) => title === idea.title);
    if (own === undefined || (own.fate.stage !== 'ADOPTED' && own.fate.stage !== 'DECLINED')) continue;
    const decision = own.fate.stage === 'ADOPTED' ? 'FUND' : 'DECLINE';
    const [at, dueAt] = [idea.stageAt, new Date(idea.stageAt.getTime() + 4 * DAY)];
    await manager.query(
      `INSERT INTO answer (idea_id, decider_id, decision, reason, due_at, late, at) VALUES ($1, $2, $3, $4, $5, false, $6)`,
      [idea.id, deciderId, decision, own.fate.reason, dueAt, at],
    );
  }
}

/** As the ranking has it: by the merit that was published last, of equal ones the market that was listed earlier. */
const BY_MERIT = `
  SELECT market_id FROM (
    SELECT DISTINCT ON (market_id) market_id, merit FROM merit_publication ORDER BY market_id, id DESC
  ) newest ORDER BY merit DESC, market_id`;

/** Imported ideas as they will stand when the exchange opens, best first. */
async function rankedIdeas(
  manager: EntityManager,
  { ideas, view }: Pick<Desk & Office, 'ideas' | 'view'>,
): Promise<Idea[]> {
  const byMarket = new Map(ideas.filter(isImported).map((idea) => [idea.marketId, idea]));
  const rows: { market_id: number }[] = await manager.query(BY_MERIT);
  return rows.flatMap(({ market_id: marketId }) => {
    const market = view.market(marketId);
    return market !== undefined && isRanked(market) ? (byMarket.get(marketId) ?? []) : [];
  });
}

/** The ideas at the top of the floor wait for an answer; one has been deferred. */
async function insertClocks(
  manager: EntityManager,
  { ideas, deciderId, until, view }: Desk & Office,
): Promise<void> {
  const top = await rankedIdeas(manager, { ideas, view });
  for (const [place, dueIn] of DUE_IN.entries()) {
    const idea = top[place];
    if (idea === undefined) return;
    const dueAt = Math.floor(until + dueIn * DAY);
    await runClock(manager, { ideaId: idea.id, dueAt, until });
    if (dueIn < 0) await tellOverdue(manager, { idea, deciderId, dueAt });
  }
  const deferred = top[DUE_IN.length];
  if (deferred !== undefined) await defer(manager, { idea: deferred, deciderId, until });
}

async function runClock(
  manager: EntityManager,
  { ideaId, dueAt, until }: { ideaId: number; dueAt: number; until: number },
): Promise<void> {
  const startedAt = dueAt - ANSWER_DAYS * DAY;
  const isOverdue = dueAt < until;
  await manager.query(
    'INSERT INTO answer_clock (idea_id, state, since, due_at, reminded) VALUES ($1, $2, $3, $4, $5)',
    [
      ideaId,
      isOverdue ? 'OVERDUE' : 'RUNNING',
      new Date(isOverdue ? dueAt : startedAt),
      new Date(dueAt),
      dueAt - until < (ANSWER_DAYS / 4) * DAY,
    ],
  );
  await happened(manager, {
    ...{ ideaId, kind: 'CLOCK_STARTED', doneBy: 'EXCHANGE', actorId: null },
    ...{ text: `To be answered by ${day(dueAt)}.`, at: startedAt },
  });
  if (!isOverdue) return;
  const text = `It was to be answered by ${day(dueAt)}.`;
  await happened(manager, {
    ...{ ideaId, kind: 'ANSWER_OVERDUE', doneBy: 'EXCHANGE', actorId: null },
    ...{ text, at: dueAt },
  });
}

async function tellOverdue(
  manager: EntityManager,
  { idea, deciderId, dueAt }: { idea: Idea; deciderId: number; dueAt: number },
): Promise<void> {
  await tell(manager, {
    to: [deciderId],
    kind: 'ANSWER_DUE',
    subject: `Idea:${idea.id}`,
    text: `“${idea.title}” was to be answered by ${day(dueAt)}. Everybody can see that it is overdue.`,
    path: pathOf(idea.id),
    at: dueAt,
  });
}

async function defer(
  manager: EntityManager,
  { idea, deciderId, until }: { idea: Idea; deciderId: number; until: number },
): Promise<void> {
  const [at, resumesAt] = [until - 2 * DAY, until + 20 * DAY];
  const reason = 'The reference implementation is not there yet. We look at it again when it can be tried.';
  await manager.query(
    `INSERT INTO answer (idea_id, decider_id, decision, reason, until, due_at, late, at)
     VALUES ($1, $2, 'DEFER', $3, $4, $5, false, $6)`,
    [idea.id, deciderId, reason, new Date(resumesAt), new Date(at + 5 * DAY), new Date(at)],
  );
  await manager.query(
    `INSERT INTO answer_clock (idea_id, state, since, resumes_at) VALUES ($1, 'DEFERRED', $2, $3)`,
    [idea.id, new Date(at), new Date(resumesAt)],
  );
  await happened(manager, {
    ...{ ideaId: idea.id, kind: 'ANSWERED', doneBy: 'DECIDER', actorId: deciderId },
    ...{ text: `Deferred until ${day(resumesAt)}. ${reason}`, at },
  });
}

interface Happened {
  readonly ideaId: number;
  readonly kind: string;
  readonly doneBy: string;
  readonly actorId: number | null;
  readonly text: string;
  readonly at: number;
}

async function happened(
  manager: EntityManager,
  { ideaId, kind, doneBy, actorId, text, at }: Happened,
): Promise<void> {
  await manager.query(
    'INSERT INTO idea_event (idea_id, kind, done_by, actor_id, text, at) VALUES ($1, $2, $3, $4, $5, $6)',
    [ideaId, kind, doneBy, actorId, text, new Date(at)],
  );
}

const DAY_WORDS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const day = (at: number): string => DAY_WORDS.format(new Date(at));
