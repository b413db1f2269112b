import type { Idea } from '../database/entities/idea.js';

type Opening = Pick<Idea, 'opensAt' | 'auctionEndsAt' | 'stage' | 'stageAt' | 'proposedAt'>;

/** Since when an idea can be traded in, in milliseconds since 1970: the end of its auction, where that is known. Pure. */
export function openedAt({ opensAt, auctionEndsAt, stage, stageAt, proposedAt }: Opening): number {
  const opened = opensAt ?? (stage === 'OPEN' ? stageAt : proposedAt);
  return Math.max(opened.getTime(), auctionEndsAt?.getTime() ?? 0);
}
