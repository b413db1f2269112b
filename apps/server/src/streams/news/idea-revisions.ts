import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { IdeaCatalogue } from '../../catalogue/idea-catalogue.js';
import { IdeaNews } from '../../catalogue/idea-news.js';
import { CommittedNews } from './committed-news.js';
import { IDEAS } from './topics.js';

/**
 * Which ideas have changed since when. What people write is outside the journal, so its changes are counted by
 * themselves, from the start of the server on.
 */
@Injectable()
export class IdeaRevisions implements OnModuleInit, OnModuleDestroy {
  private readonly revisions = new Map<number, number>();
  /** The same without what would tell price or merit. */
  private readonly plain = new Map<number, number>();
  private latest = 0;
  private stop: () => void = () => undefined;

  constructor(
    private readonly ideas: IdeaCatalogue,
    private readonly changes: IdeaNews,
    private readonly news: CommittedNews,
  ) {}

  onModuleInit(): void {
    this.stop = this.changes.listen((ideaId, tellsFigures) => this.changed(ideaId, tellsFigures));
  }

  onModuleDestroy(): void {
    this.stop();
  }

  head(): number {
    return this.latest;
  }

  /** By id; `ideaIds` null: of all. */
  changedAfter(revision: number, ideaIds: readonly number[] | null): number[] {
    const among = ideaIds ?? [...this.revisions.keys()];
    return among.filter((id) => (this.revisions.get(id) ?? 0) > revision).sort((a, b) => a - b);
  }

  /** Whether something changed that tells neither price nor merit. */
  changedPlainly(ideaId: number, after: number): boolean {
    return (this.plain.get(ideaId) ?? 0) > after;
  }

  /** Of a draft nobody hears. */
  private changed(ideaId: number, tellsFigures: boolean): void {
    if (this.ideas.find(ideaId) === undefined) return;
    this.latest += 1;
    this.revisions.set(ideaId, this.latest);
    if (!tellsFigures) this.plain.set(ideaId, this.latest);
    this.news.tell(IDEAS);
  }
}
