import type { EntityManager } from 'typeorm';
import { encodeId } from '../graphql/global-id.js';
import type { RestrictedThing } from './covers-idea.js';

/** What a restriction is about, as a sentence has it. */
export async function thingWords(
  manager: EntityManager,
  { ideaId, topic }: RestrictedThing,
): Promise<string> {
  if (topic !== null) return `ideas about “${topic}”`;
  const [idea]: { title: string }[] = await manager.query('SELECT title FROM idea WHERE id = $1', [ideaId]);
  return `“${idea?.title ?? ''}”`;
}

/** Where a notice about it leads. */
export const pathOf = (ideaId: number | null): string =>
  ideaId === null ? '/' : `/ideas/${encodeId('Idea', ideaId)}`;
