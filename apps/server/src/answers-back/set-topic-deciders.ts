import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import type { Actor } from '../audit/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { cleanReason } from '../audit/clean-reason.js';
import { isBlank, isOneLine, isStorable } from '../graphql/clean-text.js';
import { type AnswerBackRefusal, refusal } from './answer-sentences.js';
import { TellDeciders } from './tell-deciders.js';
import type {
  SetTopicDecidersInput,
  TopicDecidersChangedModel,
  TopicDecidersModel,
} from './topic-decider.model.js';
import { type Decider, TopicDeciders } from './topic-deciders.js';

interface Change {
  readonly topic: string;
  /** In their order, each once. */
  readonly handles: readonly string[];
  readonly reason: string;
  /** Whom it was made from; null: whoever is named. */
  readonly insteadOf: readonly string[] | null;
}

const MOST = 10;
const LONGEST_TOPIC = 60;

/** Names who answers ideas of a topic. */
@Injectable()
export class SetTopicDeciders {
  constructor(
    private readonly keyed: KeyedAnswers,
    private readonly topics: TopicDeciders,
    private readonly audit: AuditLog,
    private readonly telling: TellDeciders,
  ) {}

  /** By topic, all others last. */
  async all(): Promise<TopicDecidersModel[]> {
    return [...(await this.topics.all())].map(([topic, named]) => ({
      topic,
      deciders: named.map(({ name }) => name),
      handles: named.map(({ handle }) => handle),
    }));
  }

  async set(
    by: Actor,
    input: SetTopicDecidersInput,
  ): Promise<TopicDecidersChangedModel | CommandRejectedModel> {
    const topic = input.topic.trim();
    if (isBlank(topic) || !isOneLine(topic) || [...topic].length > LONGEST_TOPIC)
      return refusal('DECIDER_TOPIC_INVALID');
    const handles = [...new Set(input.handles)];
    if (handles.length > MOST) return refusal('DECIDERS_TOO_MANY');
    if (!handles.every(isStorable)) return refusal('UNKNOWN_HANDLE');
    const reason = cleanReason(input.reason);
    if (!reason.ok) return refusal(reason.code);
    const change = { topic, handles, reason: reason.value, insteadOf: input.insteadOf ?? null };
    const command = {
      actor: `member/${by.memberId}`,
      key: input.idempotencyKey,
      body: ['setTopicDeciders', change],
    };
    const outcome = await this.keyed.once(command, (manager) => this.work(manager, by, change));
    if (!outcome.ok) return refusal(outcome.code);
    return outcome.answer === null ? { topicDeciders: await this.all() } : refusal(outcome.answer);
  }

  /** Why it cannot be done, or null when it is. */
  private async work(
    manager: EntityManager,
    { memberId: actorId, origin }: Actor,
    { topic, handles, reason, insteadOf }: Change,
  ): Promise<AnswerBackRefusal | null> {
    const found: { id: number; handle: string; decides: boolean }[] = await manager.query(
      `SELECT id, handle, 'DECIDER' = ANY(roles) AS decides FROM member WHERE handle = ANY($1)`,
      [handles],
    );
    if (found.length < handles.length) return 'UNKNOWN_HANDLE';
    if (found.some(({ decides }) => !decides)) return 'NOT_A_DECIDER';
    const byHandle = new Map(found.map(({ id, handle }) => [handle, id]));
    const deciders = handles.flatMap((handle) => byHandle.get(handle) ?? []);
    // Two who name deciders come one after the other.
    await manager.query('LOCK TABLE topic_decider IN SHARE ROW EXCLUSIVE MODE');
    if (insteadOf !== null && insteadOf.join() !== (await this.handlesOf(topic, manager)).join())
      return 'POLICY_CHANGED';
    const waiting: Waiting[] = await manager.query(WAITING);
    const topics = waiting.map((idea) => idea.topic);
    const answering = await this.topics.of(topics, manager);
    const before = await replace(manager, topic, deciders);
    for (const [place, named] of (await this.topics.of(topics, manager)).entries())
      await this.tellNew(manager, waiting[place], { before: answering[place] ?? [], after: named });
    const details = { topic, deciders: deciders.map(subjectOf) };
    const act = { act: 'SET_TOPIC_DECIDERS', subject: 'Exchange', reason, details } as const;
    const told = { actorId, origin, ...act, before: { deciders: before.map(subjectOf) } };
    await this.audit.record(told, manager);
    return null;
  }

  /** As administrators are told who is named. */
  private async handlesOf(topic: string, manager: EntityManager): Promise<string[]> {
    return ((await this.topics.all(manager)).get(topic) ?? []).map(({ handle }) => handle);
  }

  /** Those who are to answer an idea now, and were not before. */
  private async tellNew(
    manager: EntityManager,
    idea: Waiting | undefined,
    { before, after }: { before: readonly Decider[]; after: readonly Decider[] },
  ): Promise<void> {
    const known = new Set(before.map(({ memberId }) => memberId));
    const to = after.map(({ memberId }) => memberId).filter((memberId) => !known.has(memberId));
    if (idea === undefined || to.length === 0) return;
    await this.telling.tellNamed(manager, idea, { to, dueAt: idea.due_at.getTime() });
  }
}

interface Waiting {
  readonly id: number;
  readonly title: string;
  readonly topic: string;
  readonly due_at: Date;
}

const WAITING = `
  SELECT idea.id, idea.title, idea.topic, due_at FROM answer_clock JOIN idea ON idea.id = idea_id
  WHERE state IN ('RUNNING', 'OVERDUE') AND stage = 'OPEN' ORDER BY due_at, idea.id`;

const subjectOf = (memberId: number): string => `Member:${memberId}`;

/** Returns who was named before, in their order. */
async function replace(
  manager: EntityManager,
  topic: string,
  deciders: readonly number[],
): Promise<number[]> {
  const [removed]: [{ member_id: number; place: number }[], number] = await manager.query(
    'DELETE FROM topic_decider WHERE topic = $1 RETURNING member_id, place',
    [topic],
  );
  await manager.query(
    `INSERT INTO topic_decider (topic, member_id, place)
     SELECT $1, member_id, place FROM unnest($2::int[]) WITH ORDINALITY AS named (member_id, place)`,
    [topic, deciders],
  );
  return removed.sort((a, b) => a.place - b.place).map(({ member_id: memberId }) => memberId);
}
