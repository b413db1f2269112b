import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource, In, MoreThan, Not } from 'typeorm';
import { Idea } from '../database/entities/idea.js';
import { isOnFloor } from '../idea-life/stage-moves.js';
import { IdeaNews } from './idea-news.js';

/** An import in another process inserts rows too, so the table is asked again this often. */
const REREAD_MS = 1_000;
const NOT_DRAFT = Not('DRAFT' as const);

/**
 * The idea rows in memory, by id, but for drafts: what is not here is shown to nobody but who writes it. Only this
 * process changes rows, and says so by `reread`; others may add some.
 */
@Injectable()
export class IdeaCatalogue implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('IdeaCatalogue');
  private ideas = new Map<number, Idea>();
  private timer: NodeJS.Timeout | undefined;
  private reading: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: DataSource,
    private readonly news: IdeaNews,
  ) {}

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

  /** How many are on the floor. */
  get size(): number {
    return this.onFloor().length;
  }

  find(ideaId: number): Idea | undefined {
    return this.ideas.get(ideaId);
  }

  /** In the order of their ids. */
  all(): Idea[] {
    return [...this.ideas.values()];
  }

  private onFloor(): Idea[] {
    return this.all().filter(({ stage, heldAt }) => isOnFloor(stage) && heldAt === null);
  }

  /** Topics by name, with how many ideas they have. */
  topics(): { topic: string; ideaCount: number }[] {
    const counts = new Map<string, number>();
    for (const { topic } of this.onFloor()) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    const topics = [...counts].map(([topic, ideaCount]) => ({ topic, ideaCount }));
    return topics.sort((a, b) => (a.topic < b.topic ? -1 : 1));
  }

  /** Takes in rows that were added. Calls wait for each other. */
  refresh(): Promise<void> {
    this.reading = this.reading.catch(() => undefined).then(() => this.read());
    return this.reading;
  }

  /** Takes in rows that were changed or deleted, once that is committed. */
  reread(ids: readonly number[]): Promise<void> {
    this.reading = this.reading
      .catch(() => undefined)
      .then(async () => {
        const rows = await this.database.getRepository(Idea).findBy({ id: In([...ids]), stage: NOT_DRAFT });
        const found = new Map(rows.map((idea) => [idea.id, idea]));
        for (const id of ids) {
          const idea = found.get(id);
          if (idea === undefined) this.ideas.delete(id);
          else this.ideas.set(id, idea);
          this.news.changed(id);
        }
      });
    return this.reading;
  }

  /** The ideas of a member who was erased are nobody's. Call it once that is committed. */
  forgetProposer(memberId: number): Promise<void> {
    this.reading = this.reading
      .catch(() => undefined)
      .then(() => {
        for (const idea of this.ideas.values())
          if (idea.proposerId === memberId) this.ideas.set(idea.id, { ...idea, proposerId: null });
      });
    return this.reading;
  }

  private async read(): Promise<void> {
    const repository = this.database.getRepository(Idea);
    const newest = Math.max(0, ...this.ideas.keys());
    const count = await repository.countBy({ stage: NOT_DRAFT });
    if (count === this.ideas.size) return;
    const added = await repository.find({
      where: { id: MoreThan(newest), stage: NOT_DRAFT },
      order: { id: 'ASC' },
    });
    for (const idea of added) this.ideas.set(idea.id, idea);
    if (count === this.ideas.size) return;
    // A transaction with a smaller id committed after one with a greater.
    const all = await repository.find({ where: { stage: NOT_DRAFT }, order: { id: 'ASC' } });
    this.ideas = new Map(all.map((idea) => [idea.id, idea]));
  }
}
