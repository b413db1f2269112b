import { parseArgs } from 'node:util';
import { makeSnapshot } from './backup/make-snapshot.js';
import { pathOf } from './tool/named-file.js';
import { grouped } from './tool/numbers.js';
import { oneFile, parsed, runTool } from './tool/run-tool.js';
import { withExistingPostgres } from './tool/with-postgres.js';

const USAGE = `Writes a snapshot of the whole exchange to a file, to be brought back by npm run restore.

Usage: npm run -s snapshot -- FILE [--force]

  --force        replace a file that is there
  --data FOLDER  folder of Openfloor's data (default OPENFLOOR_DATA, else .openfloor in the project)
  --help         this text

Everything in the database as of one moment: journal, tables, members, ideas. It may run beside the server. The
file is compressed, has a checksum, and is there in whole or not at all. It holds personal data, so only you may
read it. DATABASE_URL names another PostgreSQL, as for the server.`;

await runTool(USAGE, async (args) => {
  const { file, force, data } = readArguments(args);
  const target = { name: file, path: pathOf(file), force };
  const made = await withExistingPostgres(data, ({ connection }) => makeSnapshot(connection, target));
  const { tables, sequence } = made.header;
  const size = `${tables.length} tables, ${grouped(made.rows)} rows, ${grouped(made.bytes)} bytes`;
  console.log(`${file} holds the exchange as of command ${grouped(sequence)}: ${size}.`);
  return true;
});

function readArguments(args: string[]): { file: string; force: boolean; data: string | undefined } {
  const options = { force: { type: 'boolean' }, data: { type: 'string' } } as const;
  const { values, positionals } = parsed(() =>
    parseArgs({ args, options, allowPositionals: true, strict: true }),
  );
  return { file: oneFile(positionals), force: values.force === true, data: values.data };
}
