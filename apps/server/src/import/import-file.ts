import type { DataSource } from 'typeorm';
import { readExchangeSetting } from '../database/exchange-setting.js';
import { readIdeasPolicy } from '../ideas-policy/read-ideas-policy.js';
import type { Problem } from './csv-records.js';
import { alreadyImported, insertIdeas } from './import-ideas.js';
import { dateOf } from './iso-date.js';
import { parseIdeasCsv } from './parse-ideas-csv.js';

export interface ImportReport {
  /** Good ideas in the file. */
  readonly ideas: number;
  /** By line. With any of them nothing is imported. */
  readonly problems: readonly Problem[];
  readonly imported: boolean;
}

export interface ImportFileOptions {
  readonly dataSource: DataSource;
  readonly bytes: Uint8Array;
  /** Without it nothing is changed. */
  readonly commit: boolean;
  readonly now?: Date;
}

const DAY_MS = 24 * 3_600_000;
/** An exchange that has not been told yet how it is to be. */
const NEVER_STARTED = { kind: 'real', horizonDays: 90 } as const;

/** Checks a CSV of ideas against itself, where there is no exchange yet that could have one of them. Pure. */
export function checkFile(bytes: Uint8Array, now = new Date()): ImportReport {
  const { ideas, problems } = parseIdeasCsv(bytes, dateOf(now));
  return { ideas: ideas.length, problems, imported: false };
}

/** Checks a CSV of ideas against itself and the database, and imports all of it or nothing. */
export async function importFile(options: ImportFileOptions): Promise<ImportReport> {
  const { dataSource, bytes, commit, now = new Date() } = options;
  const parsed = parseIdeasCsv(bytes, dateOf(now));
  const known = await alreadyImported(dataSource, parsed.ideas);
  const problems = [...parsed.problems, ...known].sort((a, b) => a.line - b.line);
  const ideas = parsed.ideas.length - known.length;
  if (!commit || problems.length > 0) return { ideas, problems, imported: false };
  const setting = (await readExchangeSetting(dataSource)) ?? NEVER_STARTED;
  const closesAt = new Date(now.getTime() + setting.horizonDays * DAY_MS);
  const question = await readIdeasPolicy(dataSource.manager, setting);
  await insertIdeas(dataSource, parsed.ideas, { times: { proposedAt: now, closesAt }, question });
  return { ideas, problems, imported: true };
}
