import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { Idea } from '../database/entities/idea.js';
import type { Problem } from './csv-records.js';
import type { ImportedIdea } from './idea-line.js';
import { type ImportTimes, ideaRow, type SeasonQuestion } from './idea-row.js';

/** PostgreSQL takes at most 65,535 parameters in a statement. */
const ROWS_PER_STATEMENT = 1000;
const UNIQUE_VIOLATION = '23505';

/** A problem for each idea whose number is in the database already. */
export async function alreadyImported(
  dataSource: DataSource,
  ideas: readonly ImportedIdea[],
): Promise<Problem[]> {
  const rows: { source_number: string }[] = await dataSource.query(
    'SELECT source_number FROM idea WHERE source_number = ANY($1)',
    [ideas.map(({ number }) => number)],
  );
  const known = new Set(rows.map((row) => row.source_number));
  return ideas
    .filter(({ number }) => known.has(number))
    .map(({ line, number }) => ({ line, reason: `the number ${number} was imported already` }));
}

/** Another import put one of the numbers in, between our look and our insert; nothing was inserted. */
export class ImportedMeanwhile extends Error {
  override readonly name = 'ImportedMeanwhile';
}

/** Inserts all ideas in one database transaction, or none. A running server lists them within seconds. */
export async function insertIdeas(
  dataSource: DataSource,
  ideas: readonly ImportedIdea[],
  how: { readonly times: ImportTimes; readonly question: SeasonQuestion },
): Promise<void> {
  try {
    await dataSource.transaction((manager) => insertAll(manager, ideas, how));
  } catch (error) {
    if (error instanceof QueryFailedError && error.driverError.code === UNIQUE_VIOLATION)
      throw new ImportedMeanwhile(
        'Another import was faster with some of these numbers. Nothing was imported.',
      );
    throw error;
  }
}

async function insertAll(
  manager: EntityManager,
  ideas: readonly ImportedIdea[],
  { times, question }: { readonly times: ImportTimes; readonly question: SeasonQuestion },
): Promise<void> {
  for (let from = 0; from < ideas.length; from += ROWS_PER_STATEMENT) {
    const rows = ideas.slice(from, from + ROWS_PER_STATEMENT).map((idea) => ideaRow(idea, times, question));
    await manager.createQueryBuilder().insert().into(Idea).values(rows).updateEntity(false).execute();
  }
}
