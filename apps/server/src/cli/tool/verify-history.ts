import { Client, type ClientConfig } from 'pg';
import { checkHistory } from '../../history/check-history.js';

/** Checks the tables of the history as of one moment; nothing is wrong where there are none yet. Reads only. */
export async function verifyHistory(connection: ClientConfig): Promise<readonly string[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await client.query<{ found: string | null }>(
      "SELECT to_regclass('history_head') AS found",
    );
    if ((rows[0]?.found ?? null) === null) return [];
    return await checkHistory(async (text) => (await client.query(text)).rows);
  } finally {
    await client.end();
  }
}
