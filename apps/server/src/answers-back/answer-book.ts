import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RequestContext } from '../access/principal.js';
import { HiddenIdeas } from '../exposure/hidden-ideas.js';
import { type ListArguments, type Page, pageOfRows, sliceOf } from '../graphql/page.js';
import { IdeaBoard } from '../ideas/idea-board.js';
import type { AnswerBookItemModel } from './answer-book.model.js';
import { Answers } from './answers.js';
import { ClockBoard } from './clock-board.js';

export const BOOK_PAGE = { list: 'answers', usual: 20, most: 100 };

interface Row {
  part: number;
  place: string;
  id: number;
  idea_id: number;
}

/** Waiting for an answer by when it is due, then put off by until when, then answered, newest first. */
const BOOK = `
  SELECT part, place, id, idea_id FROM (
    SELECT CASE state WHEN 'DEFERRED' THEN 1 ELSE 0 END AS part,
      floor(extract(epoch FROM coalesce(due_at, resumes_at)) * 1000)::bigint AS place, idea_id AS id, idea_id
    FROM answer_clock JOIN idea ON idea.id = idea_id
    WHERE state IN ('RUNNING', 'OVERDUE', 'DEFERRED') AND idea.stage = 'OPEN'
    UNION ALL
    SELECT 2, 0, -id, idea_id FROM answer
  ) book
  WHERE ($1::bigint[] IS NULL OR (part, place, id) > (($1::bigint[])[1], ($1::bigint[])[2], ($1::bigint[])[3]))
    AND idea_id <> ALL($3::int[])
  ORDER BY part, place, id LIMIT $2`;

/** Who waits for an answer, and what was answered. */
@Injectable()
export class AnswerBook {
  constructor(
    private readonly database: DataSource,
    private readonly ideas: IdeaBoard,
    private readonly clocks: ClockBoard,
    private readonly answers: Answers,
    private readonly hidden: HiddenIdeas,
  ) {}

  /** @throws BAD_USER_INPUT for an `after` that is no cursor */
  async page(list: ListArguments, request: RequestContext): Promise<Page<AnswerBookItemModel>> {
    const slice = sliceOf(list, BOOK_PAGE, 3);
    const rows: Row[] = await this.database.query(BOOK, [
      slice.after,
      slice.size + 1,
      this.hidden.ideasFrom(request.principal),
    ]);
    const answers = await this.answers.byId(rows.filter(isAnswer).map(({ id }) => -id));
    const items = await Promise.all(
      rows.map(async (row) => {
        const idea = this.ideas.find(row.idea_id);
        const answer = isAnswer(row) ? (answers.get(-row.id) ?? null) : null;
        const clock = isAnswer(row) ? null : await this.clocks.of(row.idea_id, request);
        return idea === null ? null : { row, item: { idea, clock, answer } };
      }),
    );
    // What was added within the last second is not in memory yet.
    const known = items.filter((item) => item !== null);
    return pageOfRows(known, slice, {
      keyOf: ({ row: { part, place, id } }) => [part, Number(place), id],
      nodeOf: ({ item }) => item,
    });
  }
}

const isAnswer = ({ part }: Row): boolean => part === 2;
