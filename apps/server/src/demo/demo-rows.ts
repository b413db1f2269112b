import type { DataSource, QueryDeepPartialEntity } from 'typeorm';
import { Idea } from '../database/entities/idea.js';
import { Member } from '../database/entities/member.js';
import { Setting } from '../database/entities/setting.js';
import { ideaRow } from '../import/idea-row.js';
import type { TimedIdea } from './demo-ideas.js';
import { makeHandles, makeUnits } from './handles.js';

/** Seats for people who try the demo; the member after them is the operator. */
export const SEATS = 8;

/** The past that a demo is given, kept until all of it has been played. */
export interface PlannedHistory {
  readonly seed: number;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
}

/** Of everything that is drawn in a demo, before and after its first start. */
export const SEED = 739;

const HISTORY_KEY = 'demo-history';

/** Everything that a demo consists of outside the journal, in one database transaction. */
export async function insertDemo(
  dataSource: DataSource,
  demo: { history: PlannedHistory; memberCount: number; ideas: readonly TimedIdea[] },
): Promise<void> {
  const { history, memberCount, ideas } = demo;
  await dataSource.transaction(async (manager) => {
    await manager.insert(Member, memberRows(memberCount, history));
    await manager.insert(
      Idea,
      ideas.map(({ idea, ...times }) => ideaRow(idea, times)),
    );
    await manager.insert(Setting, { key: HISTORY_KEY, value: { ...history } });
  });
}

/** The first members are people's seats, then comes the operator, and the rest is the crowd. */
function memberRows(count: number, { seed, from }: PlannedHistory): QueryDeepPartialEntity<Member>[] {
  const units = makeUnits(count);
  return makeHandles(count, seed).map((handle, place) => {
    const operator = place === SEATS;
    return {
      handle,
      unit: operator ? 'Operations' : (units[place] ?? 'Operations'),
      trading: !operator,
      canSettle: operator,
      crowd: place > SEATS,
      createdAt: new Date(from),
    };
  });
}

/** The history that is still to be played, or the rest of one that was interrupted. */
export async function plannedHistory(dataSource: DataSource): Promise<PlannedHistory | null> {
  const setting = await dataSource.getRepository(Setting).findOneBy({ key: HISTORY_KEY });
  return setting === null ? null : (setting.value as PlannedHistory);
}

export async function historyPlayed(dataSource: DataSource): Promise<void> {
  await dataSource.getRepository(Setting).delete({ key: HISTORY_KEY });
}

export async function isEmpty(dataSource: DataSource): Promise<boolean> {
  const ideas = await dataSource.getRepository(Idea).count();
  return ideas === 0 && (await dataSource.getRepository(Member).count()) === 0;
}
