import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Evidence } from '../database/entities/evidence.js';
import type { Act } from './act.js';

const digest = (key: string): Buffer => createHash('sha256').update(key).digest();

/** Keeps what was said with the acts, once, and returns the ids by the acts' keys. */
export async function keepEvidence(
  dataSource: DataSource,
  acts: readonly Act[],
): Promise<ReadonlyMap<string, number>> {
  const evidence = dataSource.getRepository(Evidence);
  for (const { key, at, words } of acts) {
    if (words === undefined) continue;
    const row = { ...words, commandKey: digest(key), createdAt: new Date(at) };
    await evidence.createQueryBuilder().insert().values(row).orIgnore().updateEntity(false).execute();
  }
  const ids = new Map((await evidence.find()).map((row) => [row.commandKey.toString('hex'), row.id]));
  return new Map(acts.map(({ key }) => [key, ids.get(digest(key).toString('hex')) ?? 0]));
}

/** Notes that the exchange took the command that the words came with. */
export async function evidenceTaken(
  dataSource: DataSource,
  { evidenceId, sequence }: { evidenceId: number; sequence: number },
): Promise<void> {
  await dataSource.getRepository(Evidence).update({ id: evidenceId }, { sequence: String(sequence) });
}
