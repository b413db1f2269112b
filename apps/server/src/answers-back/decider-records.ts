import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DeciderRecordModel } from './answer-book.model.js';
import { FORMER_DECIDER } from './answers.js';
import { TopicDeciders } from './topic-deciders.js';

interface Row {
  decider_id: number | null;
  name: string | null;
  answered: number;
  late: number;
}

const ANSWERED = `
  SELECT a.decider_id, coalesce(p.name, m.handle) AS name, count(*)::int AS answered,
    (count(*) FILTER (WHERE a.late))::int AS late
  FROM answer a LEFT JOIN member m ON m.id = a.decider_id LEFT JOIN person p ON p.member_id = a.decider_id
  GROUP BY 1, 2`;

/** Topics of ideas that wait, with how many do. $1 the states of their clocks. */
const WAITING = `
  SELECT idea.topic, count(*)::int AS count FROM answer_clock JOIN idea ON idea.id = idea_id
  WHERE state = ANY($1) AND idea.stage = 'OPEN' GROUP BY 1`;

/** How those who answer ideas have done so. */
@Injectable()
export class DeciderRecords {
  constructor(
    private readonly database: DataSource,
    private readonly topics: TopicDeciders,
  ) {}

  /** Everybody who is named or has answered, by name. */
  async all(): Promise<DeciderRecordModel[]> {
    const records = new Map<number | null, DeciderRecordModel>();
    for (const deciders of (await this.topics.all()).values())
      for (const { memberId, name } of deciders)
        records.set(memberId, { decider: name, answered: 0, late: 0, overdue: 0 });
    const rows: Row[] = await this.database.query(ANSWERED);
    for (const { decider_id: memberId, name, answered, late } of rows)
      records.set(memberId, { decider: name ?? FORMER_DECIDER, answered, late, overdue: 0 });
    for (const [memberId, overdue] of await this.waiting(['OVERDUE'])) {
      const record = records.get(memberId);
      if (record !== undefined) record.overdue = overdue;
    }
    return [...records.values()].sort((a, b) => a.decider.localeCompare(b.decider, 'en'));
  }

  /** How many ideas wait for an answer of this member. */
  async waitingFor(memberId: number): Promise<number> {
    return (await this.waiting(['RUNNING', 'OVERDUE'])).get(memberId) ?? 0;
  }

  private async waiting(states: readonly string[]): Promise<Map<number, number>> {
    const rows: { topic: string; count: number }[] = await this.database.query(WAITING, [states]);
    const counts = new Map<number, number>();
    if (rows.length === 0) return counts;
    const deciders = await this.topics.of(rows.map(({ topic }) => topic));
    for (const [place, { count }] of rows.entries())
      for (const { memberId } of deciders[place] ?? [])
        counts.set(memberId, (counts.get(memberId) ?? 0) + count);
    return counts;
  }
}
