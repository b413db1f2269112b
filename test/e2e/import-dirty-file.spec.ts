import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { runTool } from '../support/run-tool.js';
import { makeScratchFolder } from '../support/scratch-folder.js';
import { wholeDatabase } from '../support/whole-database.js';

const HEADER = 'number,title,type,topic,created,discussion_rounds,author_count,status,outcome,resolved_on';
const TEN_MEGABYTES = 10 * 1024 * 1024;

/** Lines 2 to 10, each with what is wrong with it. */
const LINES: [line: string | Buffer, problem: string | null][] = [
  ['1,A good idea,Process,,2020-01-31,2,1,Draft,,', null],
  [
    '2,A misspelt status,Process,,2020-01-31,2,1,Acepted,,',
    'unknown status "Acepted"; known are Draft, Active, Accepted, Provisional, Final, Rejected, Withdrawn, Deferred, Superseded, April Fool!.',
  ],
  ['3,,Process,,2020-01-31,2,1,Draft,,', 'the title is missing.'],
  ['1,A number twice,Process,,2020-01-31,2,1,Draft,,', 'the number 1 is in line 2 already.'],
  [
    '4,An impossible date,Process,,2021-02-30,2,1,Draft,,',
    'created "2021-02-30" is not a date like 2021-02-28.',
  ],
  [
    `5,A cell of ten megabytes,${'x'.repeat(TEN_MEGABYTES)},,2020-01-31,2,1,Draft,,`,
    'longer than a million characters, perhaps for a quote that is never closed.',
  ],
  [Buffer.from('6,Caf\u00e9s in Latin-1,Process,,2020-01-31,2,1,Draft,,', 'latin1'), 'not UTF-8 text.'],
  [
    `7,A large cell,Process,${'x'.repeat(70_000)},2020-01-31,2,1,Draft,,`,
    'the cell topic is larger than 64 kB.',
  ],
  ['8,Another good idea,Process,,2020-01-31,2,1,Draft,,', null],
];

describe('a dirty file', () => {
  let database: TestDatabase;
  let file: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    await (await openDatabase(database.url)).destroy();
    file = join(await makeScratchFolder('dirty'), 'ideas.csv');
    const lines = [HEADER, ...LINES.map(([line]) => line)];
    await writeFile(file, Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')])));
  });
  afterAll(() => database.drop());

  it.each([[[]], [['--commit']]])(
    'with %j is told by each bad line, and nothing is changed',
    async (options) => {
      const before = await wholeDatabase(database.connection);
      const { code, stdout, stderr } = await runTool('import', [file, ...options], database.url);
      expect([code, stderr]).toEqual([1, '']);
      const problems = LINES.flatMap(([, problem], index) =>
        problem === null ? [] : [`Line ${index + 2}: ${problem}`],
      );
      expect(stdout.split('\n')).toEqual([
        ...problems,
        '',
        '7 lines have problems and 2 ideas are good. Nothing was imported: correct the file and try again.',
        '',
      ]);
      expect(await wholeDatabase(database.connection)).toEqual(before);
    },
  );

  it('as a whole in another encoding is told so', async () => {
    const text = [HEADER, ...LINES.slice(0, 1).map(([line]) => line)].join('\n');
    await writeFile(file, Buffer.from(`\ufeff${text}`, 'utf16le'));
    const { code, stdout } = await runTool('import', [file], database.url);
    expect(code).toBe(1);
    expect(stdout.split('\n')[0]).toBe('Line 1: UTF-16: save the file as UTF-8.');
  });
});
