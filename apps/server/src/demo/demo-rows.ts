import { createHash } from 'node:crypto';
import { ArrayContains, type DataSource, type EntityManager, type QueryDeepPartialEntity } from 'typeorm';
import type { Role } from '../access/roles.js';
import { Claim } from '../database/entities/claim.js';
import { Idea } from '../database/entities/idea.js';
import { Member } from '../database/entities/member.js';
import { Setting } from '../database/entities/setting.js';
import { ideaRow } from '../import/idea-row.js';
import type { TimedIdea } from './demo-ideas.js';
import { type DemoTimes, milestoneAt } from './demo-market.js';
import { makeHandles, makeUnits } from './handles.js';
import { MILESTONE_CRITERIA, milestoneQuestion, OUTCOMES } from './milestone.js';

/** Seats for people who try the demo; the members after them are the officers. */
export const SEATS = 8;
/** One proposes how a market ended, another confirms it. */
export const OFFICERS = 2;
/** An officer of the demo is everything at once, so that one seat shows it all. */
export const OFFICER_ROLES: readonly Role[] = ['CURATOR', 'RESOLVER', 'RISK_OFFICER', 'ADMINISTRATOR'];

/** Of everything that is drawn in a demo, before and after its first start. */
export const SEED = 739;

/** The past that a demo is given is kept until all of it has been played. */
const HISTORY_KEY = 'demo-history';

/** Everything that a demo consists of outside the journal, in one database transaction. */
export async function insertDemo(
  dataSource: DataSource,
  demo: { history: DemoTimes; memberCount: number; ideas: readonly TimedIdea[] },
): Promise<void> {
  const { history, memberCount, ideas } = demo;
  await dataSource.transaction(async (manager) => {
    await manager.insert(Member, memberRows(memberCount, history));
    await manager.insert(
      Idea,
      ideas.map(({ idea, ...times }) => ideaRow(idea, times)),
    );
    await insertMilestones(manager, history);
    await manager.insert(Setting, { key: HISTORY_KEY, value: { ...history } });
  });
}

/** The first members are people's seats, then come the officers, and the rest is the crowd. */
function memberRows(count: number, { seed, from }: DemoTimes): QueryDeepPartialEntity<Member>[] {
  const units = makeUnits(count);
  return makeHandles(count, seed).map((handle, place) => {
    const officer = place >= SEATS && place < SEATS + OFFICERS;
    return {
      handle,
      unit: officer ? 'Operations' : (units[place] ?? 'Operations'),
      trading: !officer,
      roles: officer ? [...OFFICER_ROLES] : [],
      crowd: place >= SEATS + OFFICERS,
      createdAt: new Date(from),
    };
  });
}

/** Markets about how ideas end, as if an officer had listed them; by idea, so that their ids are always the same. */
async function insertMilestones(manager: EntityManager, history: DemoTimes): Promise<void> {
  const [officer] = await manager.find(Member, {
    where: { roles: ArrayContains(['CURATOR']) },
    order: { id: 'ASC' },
  });
  const ideas = await manager.find(Idea, { order: { id: 'ASC' } });
  for (const idea of ideas) {
    const at = milestoneAt(idea, history);
    if (at === null || officer === undefined) continue;
    await manager.insert(Claim, {
      ideaId: idea.id,
      question: milestoneQuestion(idea.title),
      criteria: MILESTONE_CRITERIA,
      outcomes: [...OUTCOMES],
      officerId: officer.id,
      listingKey: createHash('sha256').update(`demo:milestone:${idea.id}`).digest(),
      createdAt: new Date(at),
    });
  }
}

/** The history that is still to be played, or the rest of one that was interrupted. */
export async function plannedHistory(dataSource: DataSource): Promise<DemoTimes | null> {
  const setting = await dataSource.getRepository(Setting).findOneBy({ key: HISTORY_KEY });
  return setting === null ? null : (setting.value as DemoTimes);
}

export async function historyPlayed(dataSource: DataSource): Promise<void> {
  await dataSource.getRepository(Setting).delete({ key: HISTORY_KEY });
}

export async function isEmpty(dataSource: DataSource): Promise<boolean> {
  const ideas = await dataSource.getRepository(Idea).count();
  return ideas === 0 && (await dataSource.getRepository(Member).count()) === 0;
}
