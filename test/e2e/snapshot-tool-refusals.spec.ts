import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { sql } from '../support/exchange-database.js';
import { runTool } from '../support/run-tool.js';
import { makeScratchFolder } from '../support/scratch-folder.js';

let folder: string;
/** Has an exchange, of which `bytes` are a snapshot. */
let source: TestDatabase;
let target: TestDatabase;
let bytes: Buffer;

beforeAll(async () => {
  folder = await makeScratchFolder('snapshot');
  [source, target] = [await createTestDatabase(), await createTestDatabase({ empty: true })];
  await sql(
    source.connection,
    "INSERT INTO balance SELECT n, 'cash', n, n * n FROM generate_series(1, 2000) n",
  );
  const file = join(folder, 'exchange.snapshot');
  expect(await runTool('snapshot', [file], source.url)).toMatchObject({ code: 0 });
  bytes = await readFile(file);
});
afterAll(async () => {
  for (const database of [source, target]) await database.drop();
});

describe('npm run restore, of a file that is not as it was written, touches nothing and', () => {
  async function restoreOf(altered: Buffer): Promise<string> {
    const wrong = join(folder, 'wrong');
    await writeFile(wrong, altered);
    const { code, stdout, stderr } = await runTool('restore', [wrong], target.url);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const tables = "SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'";
    expect(await sql(target.connection, tables)).toEqual([{ tables: 0 }]);
    return stderr.replace(wrong, 'FILE');
  }

  it.each([1, 73, 1000])('refuse one that lacks its last %d bytes', async (missing) => {
    expect(await restoreOf(bytes.subarray(0, -missing))).toBe('FILE ends too early: it was cut off.\n');
  });

  it('refuse one that was cut off in its first line', async () => {
    expect(await restoreOf(bytes.subarray(0, 100))).toBe('FILE ends too early: it was cut off.\n');
  });

  it.each([0.001, 0.5, 0.99])('refuse one with a flipped bit at %d of its length', async (part) => {
    const altered = Buffer.from(bytes);
    const place = Math.floor((altered.length - 73) * part) + 30;
    altered[place] = (altered[place] ?? 0) ^ 1;
    expect(await restoreOf(altered)).toBe('FILE was altered: its checksum does not match.\n');
  });

  it('refuse another format, another file, and an empty one', async () => {
    const text = bytes.toString('latin1').replace('"openfloorSnapshot":1,', '"openfloorSnapshot":2,');
    expect(await restoreOf(Buffer.from(text, 'latin1'))).toBe(
      'FILE has the format 2, and this Openfloor reads the format 1.\n',
    );
    expect(await restoreOf(Buffer.from('number,title\n'))).toBe('FILE is no snapshot of Openfloor.\n');
    expect(await restoreOf(Buffer.alloc(0))).toBe('FILE is no snapshot of Openfloor.\n');
  });
});

describe('npm run', () => {
  it.each([
    ['snapshot', [], 2, 'Name one file.'],
    ['snapshot', ['a', 'b'], 2, 'Name one file.'],
    ['snapshot', ['--force', '--fast', 'a'], 2, "Unknown option '--fast'."],
    ['snapshot', ['test'], 1, 'test is a folder: name a file in it.'],
    ['snapshot', ['nowhere/a'], 1, 'nowhere/a cannot be written: there is no such folder.'],
    ['restore', [], 2, 'Name one file.'],
    ['restore', ['--force', 'a'], 2, "Unknown option '--force'."],
    ['restore', ['nowhere'], 1, 'nowhere cannot be read: there is no such file.'],
    ['restore', ['test'], 1, 'test cannot be read: it is a folder.'],
  ])('%s %j ends with %d and a sentence', async (tool, args, code, sentence) => {
    const result = await runTool(tool, args, source.url);
    expect({ ...result, stderr: result.stderr.split('\n')[0] }).toEqual({
      code,
      stdout: '',
      stderr: sentence,
    });
    expect(result.stderr).not.toMatch(/^ {4}at /m);
  });

  it('tell that a database has no exchange, and make none', async () => {
    const sentence = 'There is no exchange in this database yet: start the server first.\n';
    const nothing = { code: 1, stdout: '', stderr: sentence };
    expect(await runTool('snapshot', [join(folder, 'none')], target.url)).toEqual(nothing);
    const none = await runTool('snapshot', [join(folder, 'none'), '--data', join(folder, 'no-data')], '');
    expect(none.stderr).toMatch(/^There is no exchange in .*no-data: start the server first/);
    expect(await readdir(folder)).not.toContain('no-data');
  });
});
