import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { perRequest } from '../graphql/per-request.js';
import type { AnswerClockModel, AnswerModel } from './answer-clock.model.js';
import { Answers } from './answers.js';
import { readClocksOf } from './clock-rows.js';
import type { Clock } from './clock-rules.js';
import { TopicDeciders } from './topic-deciders.js';

/** Clocks as the API tells them. */
@Injectable()
export class ClockBoard {
  private readonly ofRequest = perRequest((ideaIds: readonly number[]) => this.read(ideaIds), String);

  constructor(
    private readonly database: DataSource,
    private readonly ideas: IdeaCatalogue,
    private readonly answers: Answers,
    private readonly topics: TopicDeciders,
  ) {}

  /** null: the idea has not been near to an answer. */
  async of(ideaId: number, request: object): Promise<AnswerClockModel | null> {
    const idea = this.ideas.find(ideaId);
    if (idea === undefined) return null;
    const [clock, answers] = await Promise.all([
      this.ofRequest(request).load(ideaId),
      this.answers.ofIdea(ideaId, request),
    ]);
    const { topic } = idea;
    // The clock of an idea that was retired just now is taken away with the next look.
    if (clock !== null && idea.stage === 'OPEN') return { ...clockFields(clock), answers, topic };
    const last = answers.at(-1);
    return last === undefined ? null : { ...answeredFields(last), answers, topic };
  }

  /** Names of office of those who are to answer ideas of this topic. */
  async decidersOf(topic: string, request: object): Promise<string[]> {
    return (await this.topics.ofTopic(topic, request)).map(({ name }) => name);
  }

  /** Whether this member is one of those who are to answer the idea. */
  async isDecider(memberId: number, ideaId: number, request: object): Promise<boolean> {
    const topic = this.ideas.find(ideaId)?.topic;
    if (topic === undefined) return false;
    return (await this.topics.ofTopic(topic, request)).some((decider) => decider.memberId === memberId);
  }

  private async read(ideaIds: readonly number[]): Promise<(Clock | null)[]> {
    const clocks = await readClocksOf(this.database.manager, ideaIds);
    return ideaIds.map((ideaId) => clocks.get(ideaId) ?? null);
  }
}

function clockFields(clock: Clock): Pick<AnswerClockModel, 'state' | 'since' | 'dueAt'> {
  const dueAt = 'dueAt' in clock ? new Date(clock.dueAt) : null;
  return { state: clock.state, since: new Date(clock.since), dueAt };
}

const answeredFields = ({ at, dueAt }: AnswerModel) => ({ state: 'ANSWERED', since: at, dueAt }) as const;
