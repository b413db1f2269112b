import { parseArgs } from 'node:util';
import { verifyJournal } from '@openfloor/journal';
import { restoreSnapshot } from './backup/restore-snapshot.js';
import { openSnapshotFile, type SnapshotSource } from './backup/snapshot-file.js';
import { migrationsOf } from './backup/snapshot-header.js';
import { pathOf } from './tool/named-file.js';
import { grouped } from './tool/numbers.js';
import { oneFile, parsed, runTool } from './tool/run-tool.js';
import { auditLines, historyLines, verifiedLines } from './tool/verified-lines.js';
import { verifyAudit } from './tool/verify-audit.js';
import { verifyHistory } from './tool/verify-history.js';
import { withPostgres } from './tool/with-postgres.js';

const USAGE = `Brings an exchange back from a snapshot (npm run snapshot), into an empty place.

Usage: npm run -s restore -- FILE [--data FOLDER]

  --data FOLDER  folder of Openfloor's data (default OPENFLOOR_DATA, else .openfloor in the project)
  --help         this text

The file is checked before anything is touched. The folder is made where there is none; one with an exchange in it
is refused. Everything is restored or nothing, and verified afterwards: exit code 1 if anything is wrong.
DATABASE_URL names another PostgreSQL, as for the server; that database has to be empty.`;

await runTool(USAGE, async (args) => {
  const { file, data } = readArguments(args);
  const source = await openSnapshotFile(file, pathOf(file));
  try {
    return await restore(file, source, data);
  } finally {
    await source.close();
  }
});

function readArguments(args: string[]): { file: string; data: string | undefined } {
  const options = { data: { type: 'string' } } as const;
  const { values, positionals } = parsed(() =>
    parseArgs({ args, options, allowPositionals: true, strict: true }),
  );
  return { file: oneFile(positionals), data: values.data };
}

async function restore(file: string, source: SnapshotSource, data: string | undefined): Promise<boolean> {
  const { header } = source;
  const migrations = migrationsOf(file, header);
  return withPostgres(data, async (postgres) => {
    const rows = await restoreSnapshot(postgres, source, migrations);
    const what = `${header.tables.length} tables, ${grouped(rows)} rows`;
    console.log(
      `Restored the exchange of ${header.madeAt} as of command ${grouped(header.sequence)}: ${what}.`,
    );
    const verified = await verifyJournal({ connection: postgres.connection });
    const audit = await verifyAudit(postgres.connection);
    const history = await verifyHistory(postgres.connection);
    console.log([...verifiedLines(verified), ...auditLines(audit), ...historyLines(history)].join('\n'));
    return verified.problems.length === 0 && (audit?.problem ?? null) === null && history.length === 0;
  });
}
