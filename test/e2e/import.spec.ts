import { readFile } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Idea } from '../../apps/server/src/database/entities/idea.js';
import { ensureExchangeSetting } from '../../apps/server/src/database/exchange-setting.js';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { importFile } from '../../apps/server/src/import/import-file.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const HEADER = 'number,title,type,topic,created,discussion_rounds,author_count,status,outcome,resolved_on';
const GOOD = '7,A good idea,Process,,2020-01-31,2,1,Final,YES,2020-02-29';
const BAD = '8,,Process,,2020-01-31,2,1,Draft,,';
const OPEN = '9,An open idea,Process,,2020-01-31,2,1,Draft,,';
const NOW = new Date('2026-11-22T12:00:00Z');

describe('an import', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeEach(async () => {
    database = await createTestDatabase();
    dataSource = await openDatabase(database.url);
  });

  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const run = (lines: string | Buffer, commit: boolean) =>
    importFile({ dataSource, bytes: Buffer.from(lines), commit, now: NOW });
  const ideas = () => dataSource.getRepository(Idea).find({ order: { id: 'ASC' } });

  it('changes nothing as a trial run', async () => {
    expect(await run(`${HEADER}\n${GOOD}\n`, false)).toEqual({ ideas: 1, problems: [], imported: false });
    expect(await ideas()).toEqual([]);
  });

  it('takes nothing of a file that is half bad', async () => {
    const problems = [{ line: 3, reason: 'the title is missing' }];
    expect(await run(`${HEADER}\n${GOOD}\n${BAD}\n`, true)).toEqual({ ideas: 1, problems, imported: false });
    expect(await ideas()).toEqual([]);
  });

  it('inserts every field, and a market of the usual horizon', async () => {
    await ensureExchangeSetting(dataSource, { name: 'Ours', kind: 'real', horizonDays: 10 });
    expect(await run(`${HEADER}\n${GOOD}\n`, true)).toEqual({ ideas: 1, problems: [], imported: true });
    expect(await ideas()).toMatchObject([
      {
        title: 'A good idea',
        summary: '',
        topic: 'Process',
        proposerId: null,
        proposedAt: NOW,
        closesAt: new Date('2026-12-02T12:00:00Z'),
        referenceTicks: 500,
        sourceNumber: '7',
        sourceKind: 'Process',
        sourceStatus: 'Final',
        discussionRounds: 2,
        createdOn: '2020-01-31',
        recordedOutcome: 'YES',
        resolvedOn: '2020-02-29',
        headline: 'RECORD',
        jurySize: null,
      },
    ]);
  });

  it('asks the question of the season where no outcome is recorded, as the policy in force has it', async () => {
    await ensureExchangeSetting(dataSource, { name: 'Ours', kind: 'real', horizonDays: 10 });
    await run(`${HEADER}\n${OPEN}\n`, true);
    await dataSource.query(`INSERT INTO setting (key, value) VALUES ('ideas', '{"headline": "SHIPPED"}')`);
    await run(`${HEADER}\n${OPEN.replace('9,', '10,')}\n`, true);
    expect(await ideas()).toMatchObject([
      { headline: 'JURY', jurySize: 7, recordedOutcome: null },
      { headline: 'SHIPPED', jurySize: null, recordedOutcome: null },
    ]);
  });

  it('refuses a day of an outcome that there is not', async () => {
    const { problems } = await run(`${HEADER}\n${OPEN}2020-02-29\n`, true);
    expect(problems).toEqual([{ line: 2, reason: 'resolved_on is 2020-02-29, but there is no outcome' }]);
  });

  it('takes all ideas of the file that ships, and reports every one of them the second time', async () => {
    const file = await readFile('apps/server/data/peps.csv');
    expect(await run(file, true)).toEqual({ ideas: 739, problems: [], imported: true });
    expect((await ideas()).map((idea) => idea.sourceNumber).slice(0, 3)).toEqual(['1', '2', '3']);
    const { problems, imported } = await run(file, true);
    expect(imported).toBe(false);
    expect(problems).toHaveLength(739);
    expect(problems[0]).toEqual({ line: 2, reason: 'the number 1 was imported already' });
    expect(await ideas()).toHaveLength(739);
  });

  it('loses against a faster one with the same numbers, whole', async () => {
    const lines = (first: number) =>
      Array.from({ length: 30 }, (_, place) => GOOD.replace('7', `${first + place}`));
    const files = [100, 120].map((first) => [HEADER, ...lines(first)].join('\n'));
    const outcomes = await Promise.allSettled(files.map((file) => run(file, true)));
    const winners = outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value.imported);
    expect(winners).toHaveLength(1);
    expect(await ideas()).toHaveLength(30);
  });
});
