import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Idea } from '../database/entities/idea.js';
import { encodeId } from '../graphql/global-id.js';
import { TellMembers } from '../notices/tell-members.js';
import type { ClockNews } from './clock-rules.js';
import { TopicDeciders } from './topic-deciders.js';

type Told = Pick<Idea, 'id' | 'title' | 'topic'>;

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** `3 March 2027 at 12:00 UTC`. */
export const momentText = (at: number): string => `${MOMENT.format(new Date(at))} UTC`;

const SENTENCES: Record<ClockNews, (title: string, due: string) => string> = {
  STARTED: (title, due) => `${title} has stayed at the top. Fund, decline or defer it by ${due}.`,
  LITTLE_LEFT: (title, due) =>
    `${title} waits for an answer, and a quarter of the time is left: until ${due}.`,
  OVERDUE: (title, due) => `${title} was to be answered by ${due}. Everybody can see that it is overdue.`,
};

/** Tells those who are named to answer an idea; where nobody is, the administrators, who can name somebody. */
@Injectable()
export class TellDeciders {
  constructor(
    private readonly topics: TopicDeciders,
    private readonly members: TellMembers,
  ) {}

  /** Tells those who were named just now of an idea that waits already. In the caller's transaction. */
  async tellNamed(manager: EntityManager, idea: Told, { to, dueAt }: { to: number[]; dueAt: number }) {
    await this.members.tell(manager, {
      to,
      kind: 'ANSWER_DUE',
      subject: `Idea:${idea.id}`,
      text: `You are named to answer “${idea.title}”: fund, decline or defer it. It is due by ${momentText(dueAt)}.`,
      path: pathOf(idea),
    });
  }

  /** In the caller's transaction. */
  async tell(manager: EntityManager, idea: Told, { news, dueAt }: { news: ClockNews; dueAt: number }) {
    const [deciders = []] = await this.topics.of([idea.topic], manager);
    const sentence = SENTENCES[news](`“${idea.title}”`, momentText(dueAt));
    const about = { kind: 'ANSWER_DUE', subject: `Idea:${idea.id}` } as const;
    if (deciders.length > 0) {
      const to = deciders.map(({ memberId }) => memberId);
      await this.members.tell(manager, { ...about, to, text: sentence, path: pathOf(idea) });
      return;
    }
    const administrators: { id: number }[] = await manager.query(
      `SELECT id FROM member WHERE 'ADMINISTRATOR' = ANY(roles)`,
    );
    const to = administrators.map(({ id }) => id);
    const text = `${sentence} Nobody is named to answer ideas about ${idea.topic}: name deciders.`;
    await this.members.tell(manager, { ...about, to, text, path: '/exchange' });
  }
}

const pathOf = ({ id }: Told): string => `/ideas/${encodeId('Idea', id)}`;
