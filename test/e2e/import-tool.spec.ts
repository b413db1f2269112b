import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { sql } from '../support/exchange-database.js';
import { runTool } from '../support/run-tool.js';
import { makeScratchFolder } from '../support/scratch-folder.js';

const HEADER = 'number,title,type,topic,created,discussion_rounds,author_count,status,outcome,resolved_on';
const GOOD = '7,A good idea,Process,,2020-01-31,2,1,Draft,,';
const BAD = '8,A bad idea,Process,,2021-02-30,2,1,Drafft,,';

describe('npm run import', () => {
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await makeScratchFolder('import');
  });

  afterAll(() => database.drop());

  async function run(lines: string[], ...options: string[]) {
    const file = join(folder, 'ideas.csv');
    await writeFile(file, lines.join('\n'));
    return runTool('import', [file, ...options], database.url);
  }
  const count = async () => (await sql(database.connection, 'SELECT count(*)::int AS ideas FROM idea'))[0];

  it('checks without --commit, says so, and changes nothing', async () => {
    const { code, stdout, stderr } = await run([HEADER, GOOD]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      '1 idea is ready to import, without a problem.\n' +
        'This was a trial run that changed nothing. Add --commit to import.\n',
    );
    expect(await count()).toEqual({ ideas: 0 });
  });

  it('names every bad line, imports nothing, and ends with 1', async () => {
    const { code, stdout } = await run([HEADER, GOOD, BAD, GOOD], '--commit');
    expect(code).toBe(1);
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^Line 3: unknown status "Drafft"; known are Draft, /),
      'Line 3: created "2021-02-30" is not a date like 2021-02-28.',
      'Line 4: the number 7 is in line 2 already.',
      '',
      '2 lines have problems and 1 idea is good. Nothing was imported: correct the file and try again.',
      '',
    ]);
    expect(await count()).toEqual({ ideas: 0 });
  });

  it('imports with --commit', async () => {
    const { code, stdout } = await run([HEADER, GOOD], '--commit');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1 idea was imported\. /);
    expect(await count()).toEqual({ ideas: 1 });
  });

  it('checks a file where there is no exchange, without making one, and says so when it makes one', async () => {
    const nowhere = join(folder, 'nowhere');
    const file = join(folder, 'ideas.csv');
    await writeFile(file, [HEADER, GOOD].join('\n'));
    const { code, stdout, stderr } = await runTool('import', [file, '--data', nowhere], null);
    expect([code, stderr]).toEqual([
      0,
      `There is no exchange in ${nowhere} yet, so the file is checked by itself alone.\n`,
    ]);
    expect(stdout).toMatch(/^1 idea is ready to import/);
    await expect(readdir(nowhere)).rejects.toThrow('ENOENT');
  });

  it.each([
    [[], 'Name one file.'],
    [['a.csv', 'b.csv'], 'Name one file.'],
    [['--comit', 'a.csv'], "Unknown option '--comit'."],
  ])('answers %j with its usage and 2', async (args, sentence) => {
    const { code, stdout, stderr } = await runTool('import', args, database.url);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/Usage: npm run import -- FILE\.csv \[--commit\]/);
    expect(stderr.split('\n')[0]).toBe(sentence);
  });

  it('tells that there is no such file', async () => {
    const { code, stderr } = await runTool('import', ['nowhere.csv'], database.url);
    expect([code, stderr]).toEqual([1, 'nowhere.csv cannot be read: there is no such file.\n']);
  });

  it('explains itself', async () => {
    const { code, stdout } = await runTool('import', ['--help'], database.url);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Imports ideas from a CSV file\./);
  });
});
