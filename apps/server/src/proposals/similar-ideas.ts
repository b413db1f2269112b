import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import type { Idea } from '../database/entities/idea.js';

const MOST = 5;
const LONGEST_TITLE = 300;
const LONGEST_SUMMARY = 2_000;
/** Below that, what two ideas share is chance. */
const LEAST_SCORE = 0.2;

export interface SimilarIdea {
  readonly idea: Idea;
  /** From 0 to 1. */
  readonly score: number;
}

/** Finds what was proposed before, by words and by letters. */
@Injectable()
export class SimilarIdeas {
  constructor(
    private readonly database: DataSource,
    private readonly catalogue: IdeaCatalogue,
  ) {}

  /** The most alike first. Duplicates stand for the idea that they were merged into; drafts are never told. */
  async find(title: string, summary: string): Promise<SimilarIdea[]> {
    const words = searchable(title, LONGEST_TITLE);
    if (words === '') return [];
    const rows: { id: number; score: number }[] = await this.database.query(ALIKE, [
      words,
      searchable(summary, LONGEST_SUMMARY),
      LEAST_SCORE,
    ]);
    const best = new Map<number, SimilarIdea>();
    for (const { id, score } of rows) {
      const idea = this.standingFor(id);
      if (idea !== undefined && !best.has(idea.id)) best.set(idea.id, { idea, score });
    }
    return [...best.values()].slice(0, MOST);
  }

  /** The idea, or the one that it was merged into at last; none where that was retired. */
  private standingFor(ideaId: number): Idea | undefined {
    let idea = this.catalogue.find(ideaId);
    const seen = new Set<number>();
    while (idea?.stage === 'MERGED' && idea.mergedInto !== null && !seen.has(idea.id)) {
      seen.add(idea.id);
      idea = this.catalogue.find(idea.mergedInto);
    }
    return idea === undefined || idea.heldAt !== null || idea.stage === 'RETIRED' || idea.stage === 'MERGED'
      ? undefined
      : idea;
  }
}

/** Without what PostgreSQL cannot take, and no longer than what tells ideas apart. */
const searchable = (text: string, longest: number): string =>
  text
    .replace(/\0|\p{Surrogate}/gu, ' ')
    .trim()
    .slice(0, longest)
    .replace(/\p{Surrogate}$/u, '');

/**
 * $1 title, $2 summary, $3 least score. Candidates have a word of the title or letters like its; of them the score is
 * how many of the title's words they have and how alike the titles' letters are, and a little of the summary's words.
 */
const ALIKE = `
  WITH asked AS (
    SELECT tsvector_to_array(to_tsvector('english', $1)) AS title,
      tsvector_to_array(to_tsvector('english', $2)) AS summary,
      replace(plainto_tsquery('english', $1)::text, ' & ', ' | ')::tsquery AS any_word
  ), candidate AS (
    SELECT i.id, i.title, tsvector_to_array(i.words) AS words FROM idea i, asked
    WHERE i.stage NOT IN ('DRAFT', 'RETIRED') AND (i.words @@ asked.any_word OR i.title % $1)
    ORDER BY ts_rank(i.words, asked.any_word) DESC, i.id LIMIT 200
  ), measured AS (
    SELECT c.id, similarity(c.title, $1) AS letters, ${shareOf('title')} AS title, ${shareOf('summary')} AS summary
    FROM candidate c, asked
  ), scored AS (
    SELECT id, least(1, greatest(letters, 0.4 * letters + 0.6 * title) * 0.85 + 0.15 * coalesce(summary, letters)) AS score
    FROM measured
  )
  SELECT id, score::float8 AS score FROM scored WHERE score >= $3 ORDER BY score DESC, id LIMIT 20`;

/** SQL: the share of these words that a candidate has; null where there are none. */
function shareOf(asked: 'title' | 'summary'): string {
  return `(SELECT avg((word = ANY(c.words))::int) FROM unnest(asked.${asked}) word)`;
}
