import { once } from 'node:events';
import { openPostgres } from '../../dist/apps/server/src/postgres/open-postgres.js';

/** A program that uses the database of a data folder until its stdin ends: `node postgres-holder.mjs DATADIR`. */
const [dataDir] = process.argv.slice(2);
const postgres = await openPostgres({ dataDir, log: () => undefined });
console.log(JSON.stringify({ url: postgres.url, adopted: postgres.adopted }));
process.stdin.resume();
await once(process.stdin, 'end');
await postgres.stop();
