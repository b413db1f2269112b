import { safeInteger } from '@openfloor/kernel';
import type { EvidenceGrade } from '@openfloor/merit';
import type { PartPoints, Publication } from './published-merit.js';

/** SQL: the columns of a PublicationRow. */
export const PUBLICATION_COLUMNS =
  'id, market_id, at, merit, centre, low, high, prior, people, stake_milli, early, grade, parts';

export interface PublicationRow {
  readonly id: string;
  readonly market_id: number;
  readonly at: Date;
  readonly merit: number | null;
  readonly centre: number;
  readonly low: number;
  readonly high: number;
  readonly prior: number;
  readonly people: number;
  readonly stake_milli: string;
  readonly early: number;
  readonly grade: EvidenceGrade;
  readonly parts: PartPoints[];
}

export function publicationOf(row: PublicationRow): Publication {
  const { merit, centre, low, high, prior, people, early, grade, parts, at } = row;
  const which = { publicationId: safeInteger(row.id), marketId: row.market_id, at };
  if (merit === null) return { ...which, merit };
  const stakeMilli = safeInteger(row.stake_milli);
  return { ...which, merit, centre, low, high, prior, people, stakeMilli, early, grade, parts };
}
