import type { ExchangeView } from '@openfloor/exchange';
import type { DataSource } from 'typeorm';
import { Idea } from '../database/entities/idea.js';
import { Member } from '../database/entities/member.js';
import { usualIdeasPolicy } from '../ideas-policy/ideas-policy.js';
import type { Crowd } from './crowd.js';
import { insertCuration } from './curator-rows.js';
import { insertAnswersBack } from './decider-rows.js';
import { crowdIdea, type DemoTimes, isImported } from './demo-market.js';
import { historyPlayed } from './demo-rows.js';
import { insertEstimates } from './estimate-rows.js';
import { insertJurors } from './juror-rows.js';
import { insertMeritPast } from './merit-rows.js';
import { insertVisitorsNotices } from './notice-rows.js';
import { insertTalk } from './talk-rows.js';
import { readTeams } from './team-rows.js';

interface Past {
  readonly crowd: Crowd;
  readonly history: DemoTimes;
  readonly view: ExchangeView;
}

/**
 * What people find beside the markets when the past has been played: it follows from how the past ended, so it is
 * written with the note that it was, all of it or nothing.
 */
export async function insertPresent(dataSource: DataSource, { crowd, history, view }: Past): Promise<void> {
  const { until } = history;
  const teams = await readTeams(dataSource);
  await dataSource.transaction(async (manager) => {
    const ideas = await manager.find(Idea, { order: { id: 'ASC' } });
    const people = await manager.find(Member, { where: { crowd: false }, order: { id: 'ASC' } });
    const seats = people.filter(({ roles }) => roles.length === 0).map(({ id }) => id);
    const estimates = await insertEstimates(manager, { crowd, history, ideas, teams, view });
    const openedAt = new Map(ideas.map((idea) => [idea.marketId, crowdIdea(idea, teams).listedAt]));
    const { stakeCapMilli: capMilli } = usualIdeasPolicy({ kind: 'demo', horizonDays: 0 });
    await insertMeritPast(manager, estimates, { capMilli, openedAt });
    await insertTalk(manager, { crowd, history, ideas, teams, view });
    await insertAnswersBack(manager, { ideas, until, view });
    await insertCuration(manager, { ideas, until });
    const judged = ideas.filter((idea) => !isImported(idea) && idea.closesAt.getTime() <= until);
    await insertJurors(manager, { crowd, judged: judged.map((idea) => crowdIdea(idea, teams)) });
    await insertVisitorsNotices(manager, { seats, ideas, until });
    await historyPlayed(manager);
  });
}
