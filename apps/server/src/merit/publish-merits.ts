import { Injectable } from '@nestjs/common';
import { LEAST_PEOPLE } from '@openfloor/merit';
import { BaseRate } from './base-rate.js';
import { type Contributions, changedMembers } from './contribution.js';
import { hidden, isCovered, isToBeRetracted } from './covered-publication.js';
import { Independence } from './independence.js';
import { KnownMembers } from './known-members.js';
import { MakeMerit, type MeritFigures } from './make-merit.js';
import { type Draft, PublicationLog } from './publication-log.js';
import { StandingContributions } from './standing-contributions.js';

/** What may have to be published of one market. */
interface Candidate {
  readonly marketId: number;
  readonly now: Contributions;
  readonly latest: Contributions;
  readonly hides: (memberId: number) => boolean;
}

const NONE: Contributions = new Map();

/**
 * Publishes the merits of ideas of which enough people have changed theirs, and nothing of all others. Safe to repeat,
 * also after a crash at any moment: figures and what they were made of are one transaction.
 */
@Injectable()
export class PublishMerits {
  constructor(
    private readonly standing: StandingContributions,
    private readonly log: PublicationLog,
    private readonly known: KnownMembers,
    private readonly independence: Independence,
    private readonly make: MakeMerit,
    private readonly baseRate: BaseRate,
  ) {}

  /**
   * @param isTold of a market whether anything may be published of it
   * @returns how many were published
   */
  async of(marketIds: readonly number[], isTold: (marketId: number) => boolean): Promise<number> {
    const candidates = await this.candidates(marketIds, isTold);
    if (candidates.length === 0) return 0;
    const prior = this.baseRate.now();
    const steps = await this.log.stepsBack(candidates.map(({ marketId }) => marketId));
    const drafts = candidates.flatMap((candidate): Draft[] => {
      const stepsBack = steps.get(candidate.marketId) ?? [];
      if (isToBeRetracted(candidate)) return this.retraction(candidate);
      if (!isCovered({ ...candidate, stepsBack })) return [];
      const figures = this.make.of(candidate.marketId, candidate.now.values(), prior);
      return figures === null ? [] : [draftOf(candidate, figures)];
    });
    if (drafts.length > 0) await this.log.publish(drafts);
    return drafts.length;
  }

  /** Markets in which at least five people who hide each other have changed theirs since the last publication. */
  private async candidates(
    marketIds: readonly number[],
    isTold: (marketId: number) => boolean,
  ): Promise<Candidate[]> {
    const all = await this.standing.of(marketIds);
    // One that closed meanwhile has no orders any more, which nobody took back.
    const standing = [...all].filter(([marketId]) => isTold(marketId));
    const told = await this.log.latest(marketIds);
    const changed = standing
      .map(([marketId, now]) => ({ marketId, now, latest: told.get(marketId) ?? NONE }))
      .filter(({ now, latest }) => changedMembers(latest, now).length >= LEAST_PEOPLE);
    if (changed.length === 0) return [];
    const known = await this.known.of(changed.map(({ marketId }) => marketId));
    return changed
      .map((one) => ({ ...one, hides: this.hiding(one.marketId, known(one.marketId)) }))
      .filter(({ now, latest, hides }) => hidden(changedMembers(latest, now), hides) >= LEAST_PEOPLE);
  }

  /** Who does not count any more is known to have gone. */
  private hiding(marketId: number, known: ReadonlySet<number>): (memberId: number) => boolean {
    const insiders = this.independence.insiders(marketId);
    return (memberId) => !known.has(memberId) && !insiders.has(memberId);
  }

  /** Tells no figures, so that nothing has to be kept of what it was made of. Once is enough. */
  private retraction({ marketId }: Candidate): Draft[] {
    return this.log.isTold(marketId) ? [{ marketId, figures: null, changes: [] }] : [];
  }
}

function draftOf({ marketId, now, latest }: Candidate, figures: MeritFigures): Draft {
  const changes = changedMembers(latest, now).map((memberId) => ({ memberId, after: now.get(memberId) }));
  return { marketId, figures, changes };
}
