import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import { Idea } from '../database/entities/idea.js';

/** An import in another process inserts rows too, so the table is asked again this often. */
const REREAD_MS = 1_000;

/** The idea rows in memory, by id. Rows are only ever added, and all that is taken from them is who proposed them. */
@Injectable()
export class IdeaCatalogue implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('IdeaCatalogue');
  private ideas = new Map<number, Idea>();
  private timer: NodeJS.Timeout | undefined;
  private reading: Promise<void> = Promise.resolve();

  constructor(private readonly database: DataSource) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => {
      this.refresh().catch((error: unknown) => this.logger.warn(`Ideas could not be read: ${String(error)}`));
    }, REREAD_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.reading.catch(() => undefined);
  }

  get size(): number {
    return this.ideas.size;
  }

  find(ideaId: number): Idea | undefined {
    return this.ideas.get(ideaId);
  }

  /** In the order of their ids. */
  all(): Idea[] {
    return [...this.ideas.values()];
  }

  /** Topics by name, with how many ideas they have. */
  topics(): { topic: string; ideaCount: number }[] {
    const counts = new Map<string, number>();
    for (const { topic } of this.ideas.values()) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    const topics = [...counts].map(([topic, ideaCount]) => ({ topic, ideaCount }));
    return topics.sort((a, b) => (a.topic < b.topic ? -1 : 1));
  }

  /** Takes in rows that were added. Calls wait for each other. */
  refresh(): Promise<void> {
    this.reading = this.reading.catch(() => undefined).then(() => this.read());
    return this.reading;
  }

  /** The ideas of a member who was erased are nobody's. Call it once that is committed. */
  forgetProposer(memberId: number): Promise<void> {
    const nobody = { proposerId: null, proposalKey: null, proposalBody: null };
    this.reading = this.reading
      .catch(() => undefined)
      .then(() => {
        for (const idea of this.ideas.values())
          if (idea.proposerId === memberId) this.ideas.set(idea.id, { ...idea, ...nobody });
      });
    return this.reading;
  }

  private async read(): Promise<void> {
    const repository = this.database.getRepository(Idea);
    const newest = [...this.ideas.keys()].at(-1) ?? 0;
    const count = await repository.count();
    if (count === this.ideas.size) return;
    const added = await repository.find({ where: { id: MoreThan(newest) }, order: { id: 'ASC' } });
    for (const idea of added) this.ideas.set(idea.id, idea);
    if (count <= this.ideas.size) return;
    // A transaction with a smaller id committed after one with a greater.
    const all = await repository.find({ order: { id: 'ASC' } });
    this.ideas = new Map(all.map((idea) => [idea.id, idea]));
  }
}
