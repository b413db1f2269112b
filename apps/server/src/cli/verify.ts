import { parseArgs } from 'node:util';
import { verifyJournal } from '@openfloor/journal';
import { errorCode } from '../postgres/postgres-error.js';
import { parsed, runTool } from './tool/run-tool.js';
import { auditLines, historyLines, verifiedLines } from './tool/verified-lines.js';
import { verifyAudit } from './tool/verify-audit.js';
import { verifyHistory } from './tool/verify-history.js';
import { withExistingPostgres } from './tool/with-postgres.js';

const USAGE = `Checks the exchange's journal and everything that was made from it.

Usage: npm run verify

  --data FOLDER  folder of Openfloor's data (default OPENFLOOR_DATA, else .openfloor in the project)
  --help         this text

Replays every command since the first one, checks the chain of hashes, every answer and event, the snapshots and
the exchange's laws, compares every row of the tables with the replay, and checks the record of privileged acts.
Reads only, and may run beside the
server. Ends with exit code 1 and the first wrong place if anything differs.
DATABASE_URL names another PostgreSQL, as for the server.`;

const UNDEFINED_TABLE = '42P01';

await runTool(USAGE, async (args) => {
  const data = readArguments(args);
  const { journal, audit, history } = await withExistingPostgres(data, async ({ connection }) => ({
    journal: await verify(connection),
    audit: await verifyAudit(connection),
    history: await verifyHistory(connection),
  }));
  console.log([...verifiedLines(journal), ...auditLines(audit), ...historyLines(history)].join('\n'));
  return journal.problems.length === 0 && (audit?.problem ?? null) === null && history.length === 0;
});

function readArguments(args: string[]): string | undefined {
  return parsed(() => parseArgs({ args, options: { data: { type: 'string' } }, strict: true })).values.data;
}

async function verify(
  connection: Parameters<typeof verifyJournal>[0]['connection'],
): ReturnType<typeof verifyJournal> {
  try {
    return await verifyJournal({ connection });
  } catch (error) {
    if (errorCode(error) === UNDEFINED_TABLE)
      throw new Error('There is no exchange in this database yet: start the server first.');
    throw error;
  }
}
