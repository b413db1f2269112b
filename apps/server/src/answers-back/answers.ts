import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { perRequest } from '../graphql/per-request.js';
import type { AnswerModel } from './answer-clock.model.js';
import type { DecisionName } from './answer-terms.js';

/** Whoever was erased is told as nobody. */
export const FORMER_DECIDER = 'A former decider';

interface AnswerRow {
  id: number;
  idea_id: number;
  decision: DecisionName;
  reason: string;
  until: Date | null;
  due_at: Date | null;
  late: boolean;
  at: Date;
  decider: string | null;
}

/** What was answered, with who answered as people are told it. */
const ANSWERS = `
  SELECT a.id, a.idea_id, a.decision, a.reason, a.until, a.due_at, a.late, a.at, coalesce(p.name, m.handle) AS decider
  FROM answer a LEFT JOIN member m ON m.id = a.decider_id LEFT JOIN person p ON p.member_id = a.decider_id`;

/** The record of answers, from which nothing is ever taken. */
@Injectable()
export class Answers {
  private readonly ofRequest = perRequest((ideaIds: readonly number[]) => this.read(ideaIds), String);

  constructor(private readonly database: DataSource) {}

  /** Oldest first; by one statement for all that a request asks for. */
  ofIdea(ideaId: number, request: object): Promise<AnswerModel[]> {
    return this.ofRequest(request).load(ideaId);
  }

  /** By id. */
  async byId(ids: readonly number[]): Promise<Map<number, AnswerModel>> {
    if (ids.length === 0) return new Map();
    const rows: AnswerRow[] = await this.database.query(`${ANSWERS} WHERE a.id = ANY($1)`, [ids]);
    return new Map(rows.map((row) => [row.id, answerModel(row)]));
  }

  private async read(ideaIds: readonly number[]): Promise<AnswerModel[][]> {
    const rows: AnswerRow[] = await this.database.query(
      `${ANSWERS} WHERE a.idea_id = ANY($1) ORDER BY a.id`,
      [ideaIds],
    );
    const byIdea = new Map<number, AnswerModel[]>(ideaIds.map((ideaId) => [ideaId, []]));
    for (const row of rows) byIdea.get(row.idea_id)?.push(answerModel(row));
    return ideaIds.map((ideaId) => byIdea.get(ideaId) ?? []);
  }
}

function answerModel({ decision, reason, until, due_at: dueAt, late, at, decider }: AnswerRow): AnswerModel {
  return { decision, reason, until, dueAt, late, at, decider: decider ?? FORMER_DECIDER };
}
