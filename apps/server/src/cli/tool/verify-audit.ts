import { Client, type ClientConfig } from 'pg';
import { type CheckedAudit, checkAudit } from '../../audit/check-audit.js';

/** Checks the record of privileged acts as of one moment; null in a database from before there was one. Reads only. */
export async function verifyAudit(connection: ClientConfig): Promise<CheckedAudit | null> {
  const client = new Client(connection);
  await client.connect();
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await client.query<{ found: string | null }>("SELECT to_regclass('audit') AS found");
    if ((rows[0]?.found ?? null) === null) return null;
    return await checkAudit(async (text, values) => (await client.query(text, values)).rows);
  } finally {
    await client.end();
  }
}
