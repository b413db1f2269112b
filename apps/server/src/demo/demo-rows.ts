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
import { Dice } from './dice.js';
import { makeHandles, makeUnits } from './handles.js';
import { MILESTONE_CRITERIA, MILESTONE_SOURCE, milestoneQuestion, OUTCOMES } from './milestone.js';
import { insertOwnIdeas } from './own-idea-rows.js';

/** Seats for people who try the demo; the members after them are the officers. */
export const SEATS = 8;
/** One proposes how a market ended, another confirms it. */
export const OFFICERS = 2;
/** An officer of the demo is everything at once, so that one seat shows it all. */
export const OFFICER_ROLES: readonly Role[] = ['CURATOR', 'RESOLVER', 'RISK_OFFICER', 'ADMINISTRATOR'];

/** Answers ideas of all topics, and does nothing else. The last member, so that nobody's number depends on it. */
export const DECIDER_ROLES: readonly Role[] = ['DECIDER'];

/** Of everything that is drawn in a demo, before and after its first start. */
export const SEED = 739;

/** The past that a demo is given is kept until all of it has been played. */
const HISTORY_KEY = 'demo-history';

/** Grades go from 1 to this; the decider alone is above it. Few are senior. */
const HIGHEST_GRADE = 8;
/** Part of the open imported ideas that somebody of the crowd stands for, as their authors are not here. */
const WITH_PROPOSER = 0.3;
const Draw = { grades: 1701, proposers: 1702, boards: 1703 } as const;

/** Everything that a demo consists of outside the journal, in one database transaction. */
export async function insertDemo(
  dataSource: DataSource,
  demo: { history: DemoTimes; memberCount: number; ideas: readonly TimedIdea[] },
): Promise<void> {
  const { history, memberCount, ideas } = demo;
  await dataSource.transaction(async (manager) => {
    await manager.insert(Member, memberRows(memberCount, history));
    await manager.insert(Member, deciderRow(memberCount, history));
    await manager.insert(
      Idea,
      // All of one kind: the demo is to show what a record says of merit.
      ideas.map(({ idea, ...times }) => ideaRow(idea, times, null)),
    );
    await insertMilestones(manager, history);
    const crowd = await manager.find(Member, { where: { crowd: true }, order: { id: 'ASC' } });
    await giveProposers(manager, { crowd, history });
    await insertOwnIdeas(manager, { crowd, history });
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
      // Most of the crowd like to be named where they judge well.
      onBoards: place >= SEATS + OFFICERS && new Dice(seed, Draw.boards, place).chance(0.6),
      grade: 1 + Math.floor(HIGHEST_GRADE * new Dice(seed, Draw.grades, place).unit() ** 1.7),
      createdAt: new Date(from),
    };
  });
}

function deciderRow(count: number, { seed, from }: DemoTimes): QueryDeepPartialEntity<Member> {
  const handle = makeHandles(count + 1, seed).at(-1) ?? 'Decider';
  const office = { trading: false, roles: [...DECIDER_ROLES], crowd: false, grade: HIGHEST_GRADE + 1 };
  return { handle, unit: 'Leadership', ...office, createdAt: new Date(from) };
}

/** Any grade proposes as often as any other. */
async function giveProposers(
  manager: EntityManager,
  { crowd, history }: { crowd: readonly Member[]; history: DemoTimes },
): Promise<void> {
  const ideas = await manager.find(Idea, { order: { id: 'ASC' } });
  for (const { id, closesAt } of ideas) {
    const dice = new Dice(history.seed, Draw.proposers, id);
    const proposer = crowd[dice.below(Math.max(1, crowd.length))];
    const isOpen = closesAt.getTime() > history.until;
    if (isOpen && proposer !== undefined && dice.chance(WITH_PROPOSER))
      await manager.update(Idea, id, { proposerId: proposer.id });
  }
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
      template: 'CHOICE',
      source: MILESTONE_SOURCE,
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

/** In the caller's transaction. */
export async function historyPlayed(manager: EntityManager): Promise<void> {
  await manager.delete(Setting, { key: HISTORY_KEY });
}

export async function isEmpty(dataSource: DataSource): Promise<boolean> {
  const ideas = await dataSource.getRepository(Idea).count();
  return ideas === 0 && (await dataSource.getRepository(Member).count()) === 0;
}
