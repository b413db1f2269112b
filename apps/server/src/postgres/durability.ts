import type { ClientBase } from 'pg';
import { PostgresError } from './postgres-error.js';

const REQUIRED = ['fsync', 'full_page_writes', 'synchronous_commit'];

/**
 * Refuses a database that may forget what it has acknowledged (law 7), wherever the setting came from: the
 * server, the database or the role. Values other than `off` (`local`, `remote_apply`) reach the disk here.
 */
export async function checkDurability(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT name FROM pg_settings WHERE name = ANY($1) AND setting = 'off' ORDER BY name",
    [REQUIRED],
  );
  if (rows.length === 0) return;
  const names = rows.map((row) => row.name);
  throw new PostgresError('NOT_DURABLE', {
    what: `This PostgreSQL could lose orders that were already confirmed: ${names.join(', ')} = off.`,
    advice:
      'Turn it on for the server, the database and the role (ALTER SYSTEM, ALTER DATABASE or ALTER ROLE ... ' +
      `${names.map((name) => `SET ${name} = on`).join('; ')}, then SELECT pg_reload_conf()), and start again.`,
  });
}
