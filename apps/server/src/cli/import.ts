import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../database/open-database.js';
import { COLUMNS } from '../import/idea-columns.js';
import { type ImportReport, importFile } from '../import/import-file.js';
import { reportLines } from '../import/import-report.js';
import { MAX_FILE_BYTES } from '../import/parse-ideas-csv.js';
import { errorCode, errorText } from '../postgres/postgres-error.js';
import { parsed, runTool, WrongArguments, withPostgres } from './tool/run-tool.js';

const USAGE = `Imports ideas from a CSV file.

Usage: npm run import -- FILE.csv [--commit]

  --commit       import; without it the file is only checked and nothing changes
  --data FOLDER  folder of Openfloor's data (default OPENFLOOR_DATA, else .openfloor in the project)
  --help         this text

The file is UTF-8 of at most ${MAX_FILE_BYTES / 1024 / 1024} MB. Its first line names the columns, in any order:
${COLUMNS.join(', ')}.
Every bad line is named with its reason, and a file with a bad line is not imported at all.
It may run beside the server. DATABASE_URL names another PostgreSQL, as for the server.`;

await runTool(USAGE, async (args) => {
  const { file, commit, data } = readArguments(args);
  const bytes = await readIdeasFile(file);
  const report = await withPostgres(data, ({ url }) => importInto(url, bytes, commit));
  console.log(reportLines(report, commit).join('\n'));
  return report.problems.length === 0;
});

function readArguments(args: string[]): { file: string; commit: boolean; data: string | undefined } {
  const options = { commit: { type: 'boolean' }, data: { type: 'string' } } as const;
  const { values, positionals } = parsed(() =>
    parseArgs({ args, options, allowPositionals: true, strict: true }),
  );
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new WrongArguments('Name one file.');
  return { file, commit: values.commit === true, data: values.data };
}

async function readIdeasFile(file: string): Promise<Buffer> {
  try {
    // npm changes to the project's folder and tells in INIT_CWD where it was called.
    const path = resolve(process.env.INIT_CWD ?? '', file);
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) throw new Error(`it is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB`);
    return await readFile(path);
  } catch (error) {
    const reason = errorCode(error) === 'ENOENT' ? 'there is no such file' : errorText(error);
    throw new Error(`${file} cannot be read: ${reason}.`);
  }
}

async function importInto(url: string, bytes: Buffer, commit: boolean): Promise<ImportReport> {
  const dataSource = await openDatabase(url);
  try {
    return await importFile({ dataSource, bytes, commit });
  } finally {
    await dataSource.destroy();
  }
}
