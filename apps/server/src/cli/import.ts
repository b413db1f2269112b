import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openDatabase } from '../database/open-database.js';
import { COLUMNS } from '../import/idea-columns.js';
import { checkFile, type ImportReport, importFile } from '../import/import-file.js';
import { reportLines } from '../import/import-report.js';
import { MAX_FILE_BYTES } from '../import/parse-ideas-csv.js';
import { cannotRead, pathOf } from './tool/named-file.js';
import { oneFile, parsed, runTool } from './tool/run-tool.js';
import { missingExchange, withPostgres } from './tool/with-postgres.js';

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
  const missing = await missingExchange(data);
  if (missing !== null) console.error(noExchange(missing, commit));
  const report =
    missing !== null && !commit
      ? checkFile(bytes)
      : await withPostgres(data, ({ url }) => importInto(url, bytes, commit));
  console.log(reportLines(report, commit).join('\n'));
  return report.problems.length === 0;
});

/** A folder that was mistyped is to be noticed. */
function noExchange(folder: string, commit: boolean): string {
  return commit
    ? `There is no exchange in ${folder} yet: a new, real one is made there.`
    : `There is no exchange in ${folder} yet, so the file is checked by itself alone.`;
}

function readArguments(args: string[]): { file: string; commit: boolean; data: string | undefined } {
  const options = { commit: { type: 'boolean' }, data: { type: 'string' } } as const;
  const { values, positionals } = parsed(() =>
    parseArgs({ args, options, allowPositionals: true, strict: true }),
  );
  return { file: oneFile(positionals), commit: values.commit === true, data: values.data };
}

async function readIdeasFile(file: string): Promise<Buffer> {
  try {
    const path = pathOf(file);
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) throw new Error(`it is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB`);
    return await readFile(path);
  } catch (error) {
    throw cannotRead(file, error);
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
