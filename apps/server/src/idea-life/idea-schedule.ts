import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource, type EntityManager, In } from 'typeorm';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { Idea } from '../database/entities/idea.js';
import { InjectListing } from '../exchange/tokens.js';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import type { RunningListing } from '../listing/start-listing.js';
import { RepeatedWork } from '../schedule/repeated-work.js';
import { BlindEnd } from './blind-end.js';
import { OpenIdea } from './open-idea.js';

const LOOK_MS = 1_000;
const AGAIN_MS = 5_000;
/** Seconded, announced, opened: an idea that nothing holds up comes that far at once. */
const PASSES = 2;

/**
 * What ideas do by themselves as time goes by. All that it goes by is in the rows, each idea is a transaction of its
 * own, and the row is looked at again in it: so a crash at any moment loses nothing and does nothing twice.
 */
@Injectable()
export class IdeaSchedule implements OnModuleDestroy {
  private readonly logger = new Logger('IdeaSchedule');
  private readonly work = new RepeatedWork(
    () => this.lookNow(),
    (reason) => this.logger.warn(`Ideas could not be taken on: ${reason}`),
  );
  private policyVersion = -1;
  /** Since when ideas that were due have not gone on; they are tried again, but not every second. */
  private readonly stuck = new Map<number, number>();

  constructor(
    private readonly database: DataSource,
    private readonly catalogue: IdeaCatalogue,
    private readonly policies: IdeasPolicies,
    private readonly opening: OpenIdea,
    private readonly blind: BlindEnd,
    @InjectListing() private readonly listing: RunningListing,
  ) {}

  /** Takes on now what is due, instead of within a second. */
  @Interval('ideas', LOOK_MS)
  look(): Promise<void> {
    return this.work.run();
  }

  onModuleDestroy(): Promise<void> {
    return this.work.stop();
  }

  private async lookNow(): Promise<void> {
    const now = new Date();
    const blind = this.catalogue.all().filter(({ blindUntil }) => blindUntil !== null && blindUntil <= now);
    await this.forEach(blind, (manager, id) => this.blind.onItsDay(manager, id, now));
    if (blind.length > 0) await this.catalogue.reread(blind.map(({ id }) => id));

    const { version } = this.policies.current;
    const dueFor = dueAt(now, version !== this.policyVersion || this.policies.current.secondsNeeded === 0);
    const opened = await this.takeOn(dueFor, now);
    this.policyVersion = version;
    if (opened.length === 0) return;
    await this.listing.look();
    // What was read when they opened had no market yet.
    await this.catalogue.reread(opened);
  }

  /** Returns those that are open now. */
  private async takeOn(isDue: (idea: Idea) => boolean, now: Date): Promise<number[]> {
    const opened: number[] = [];
    for (let pass = 0; pass < PASSES; pass += 1) {
      const due = this.catalogue.all().filter((idea) => isDue(idea) && !this.isStuck(idea, now));
      if (due.length === 0) break;
      await this.forEach(due, (manager, id) => this.opening.goOn(manager, id, now));
      const moved = await this.moved(due);
      await this.catalogue.reread(moved);
      opened.push(...moved.filter((id) => this.catalogue.find(id)?.stage === 'OPEN'));
    }
    return opened;
  }

  /** Those that are at another stage now. The others wait for somebody who may resolve them. */
  private async moved(due: readonly Idea[]): Promise<number[]> {
    const rows = await this.database
      .getRepository(Idea)
      .find({ select: { id: true, stage: true }, where: { id: In(due.map(({ id }) => id)) } });
    const stages = new Map(rows.map(({ id, stage }) => [id, stage]));
    for (const { id, stage } of due)
      if (stages.get(id) === stage) this.stuck.set(id, Date.now());
      else this.stuck.delete(id);
    return due.filter(({ id, stage }) => stages.get(id) !== stage).map(({ id }) => id);
  }

  private isStuck({ id }: Idea, now: Date): boolean {
    const since = this.stuck.get(id);
    return since !== undefined && now.getTime() - since < AGAIN_MS;
  }

  /** What fails for one is told, and does not keep the others. */
  private async forEach(
    ideas: readonly Idea[],
    work: (manager: EntityManager, ideaId: number) => Promise<void>,
  ): Promise<void> {
    for (const { id } of ideas)
      await this.database
        .transaction((manager) => work(manager, id))
        .catch((error: unknown) => this.logger.warn(`Idea ${id} could not be taken on: ${String(error)}`));
  }
}

/** @param proposed whether seconds that are there already could be enough now */
function dueAt(now: Date, proposed: boolean): (idea: Idea) => boolean {
  return ({ stage, heldAt, opensAt }) => {
    if (heldAt !== null) return false;
    if (stage === 'PROPOSED') return proposed;
    return stage === 'SECONDED' || (stage === 'ANNOUNCED' && opensAt !== null && opensAt <= now);
  };
}
