import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openExchange } from '@openfloor/journal';
import { safeInteger } from '@openfloor/kernel';
import type { ClientConfig } from 'pg';
import type { DataSource } from 'typeorm';
import { projectDir } from '../config/project.js';
import { Claim } from '../database/entities/claim.js';
import { Idea } from '../database/entities/idea.js';
import { Member } from '../database/entities/member.js';
import { readExchangeSetting } from '../database/exchange-setting.js';
import type { ImportedIdea } from '../import/idea-line.js';
import { dateOf } from '../import/iso-date.js';
import { parseIdeasCsv } from '../import/parse-ideas-csv.js';
import type { Act } from './act.js';
import { timeIdeas } from './demo-ideas.js';
import type { DemoTimes } from './demo-market.js';
import { insertDemo, isEmpty, plannedHistory, SEED } from './demo-rows.js';
import { evidenceTaken, keepEvidence } from './evidence-rows.js';
import { type HistoryPlan, type HistoryResult, playHistory } from './history.js';
import { HistoryClock } from './history-clock.js';
import { insertPresent } from './present-rows.js';
import { programOf } from './program.js';
import { readTeams } from './team-rows.js';

export interface FillDemoOptions {
  readonly dataSource: DataSource;
  /** Of the same database, whose tables are migrated. Nobody may have the exchange open. */
  readonly connection: ClientConfig;
  /** Progress, one line each, for people. */
  readonly log: (line: string) => void;
  /** Smaller for tests; the ideas that ship, 200 members, 30 days up to now. */
  readonly ideasFile?: string;
  readonly ideaCount?: number;
  readonly memberCount?: number;
  readonly days?: number;
  readonly now?: number;
}

const DAY = 24 * 3_600_000;
const MEMBERS = 200;
const DAYS = 30;
const SHIPPED_IDEAS = join(projectDir, 'apps', 'server', 'data', 'peps.csv');

/**
 * Makes a demo of an empty database whose setting says that it is one: ideas, members, and a simulated past of
 * trading that ends now. Does nothing when there are ideas or members; when an earlier call was interrupted it plays
 * the rest. The caller sees to it that the database is the embedded one. Null when there was nothing to do.
 */
export async function fillDemo(options: FillDemoOptions): Promise<HistoryResult | null> {
  const { dataSource, log } = options;
  if ((await readExchangeSetting(dataSource))?.kind !== 'demo') return null;
  if (await isEmpty(dataSource)) {
    const history = historyUntil(options.now ?? Date.now(), options.days ?? DAYS);
    const ideas = timeIdeas(await readIdeas(options), history);
    await insertDemo(dataSource, { history, ideas, memberCount: options.memberCount ?? MEMBERS });
    log(
      `The demo has ${ideas.length} ideas. A simulated crowd now trades on them for ${options.days ?? DAYS} days.`,
    );
  }
  const history = await plannedHistory(dataSource);
  if (history === null) return null;
  return play(options, history);
}

function historyUntil(until: number, days: number): DemoTimes {
  return { seed: SEED, from: until - days * DAY, until };
}

async function readIdeas({
  ideasFile,
  ideaCount,
  now = Date.now(),
}: FillDemoOptions): Promise<ImportedIdea[]> {
  const { ideas, problems } = parseIdeasCsv(
    await readFile(ideasFile ?? SHIPPED_IDEAS),
    dateOf(new Date(now)),
  );
  for (const { line, reason } of problems) throw new Error(`the demo's ideas, line ${line}: ${reason}`);
  // Fewer are of all times: the newest are those whose end nobody knows.
  const count = ideaCount ?? ideas.length;
  return ideas.filter((_, place) => (place * count) % ideas.length < count);
}

async function play(options: FillDemoOptions, history: DemoTimes): Promise<HistoryResult> {
  const { dataSource, connection, log } = options;
  const plan = await planOf(dataSource, history);
  const evidence = await keepEvidence(dataSource, plan.acts);
  const clock = new HistoryClock(Math.max(history.from, await lastJournaledAt(dataSource)));
  const exchange = await openExchange({ connection, clock, log });
  try {
    const stage = {
      exchange,
      clock,
      progress: everyTenth(log),
      evidenceOf: ({ key }: Act) => evidence.get(key) ?? 0,
      taken: ({ key }: Act, sequence: number) =>
        evidenceTaken(dataSource, { evidenceId: evidence.get(key) ?? 0, sequence }),
    };
    const result = await playHistory(stage, plan);
    await insertPresent(dataSource, { crowd: plan.crowd, history, view: exchange.view });
    return result;
  } finally {
    await exchange.close();
  }
}

async function planOf(dataSource: DataSource, history: DemoTimes): Promise<HistoryPlan> {
  const teams = await readTeams(dataSource);
  const members = await dataSource.getRepository(Member).find({ order: { id: 'ASC' } });
  const ideas = await dataSource.getRepository(Idea).find({ order: { id: 'ASC' } });
  const claims = await dataSource.getRepository(Claim).find({ order: { marketId: 'ASC' } });
  const [first = 0, second = 0] = members
    .filter(({ roles }) => roles.includes('RESOLVER'))
    .map(({ id }) => id);
  const crowd = members.filter((member) => member.crowd).map(({ id }) => id);
  const { markets, acts } = programOf({ ideas, claims, officers: [first, second], crowd, teams }, history);
  return { ...history, crowd: { seed: history.seed, memberIds: crowd }, markets, acts, members };
}

/** The engine's time goes on from here, so the clock has to; 0 before the first command. */
async function lastJournaledAt(dataSource: DataSource): Promise<number> {
  const rows: { at: string }[] = await dataSource.query('SELECT coalesce(max(at_ms), 0) AS at FROM journal');
  return safeInteger(rows[0]?.at ?? 0);
}

function everyTenth(log: (line: string) => void): (part: number) => void {
  let told = 0;
  return (part) => {
    const tenths = Math.floor(10 * part);
    if (tenths <= told) return;
    told = tenths;
    log(`The demo's past: ${10 * tenths} %`);
  };
}
