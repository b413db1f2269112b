import type { Exchange } from '@openfloor/journal';
import type { DataSource } from 'typeorm';
import { LISTING_TERMS, type ListingTerms } from '../database/exchange-setting.js';
import { UNLISTED_STAGES } from '../idea-life/stage-moves.js';
import { listNewIdeas } from './list-new-ideas.js';

export interface RunningListing {
  /** Lists now what is new, instead of within two seconds. */
  look(): Promise<void>;
  /** Resolves when no command is under way any more. */
  stop(): Promise<void>;
}

export interface ListingOptions {
  readonly dataSource: DataSource;
  readonly exchange: Exchange;
  readonly terms?: ListingTerms;
  /** Ideas that cannot be listed are told once each. */
  readonly log: (line: string) => void;
  readonly everyMs?: number;
}

/** Other processes (an import) insert ideas too, so the table is asked this often. */
const EVERY_MS = 2000;

/** Lists all ideas that have no market, now and from now on. Resolves after the first look, failed or not. */
export async function startListing(options: ListingOptions): Promise<RunningListing> {
  const listing = new Listing(options);
  await listing.look();
  return listing;
}

class Listing implements RunningListing {
  private readonly told = new Set<number>();
  private readonly timer: NodeJS.Timeout;
  /** The ideas in the table when all of them were settled: listed, or never to be. */
  private settled = '';
  private looking: Promise<void> = Promise.resolve();

  constructor(private readonly options: ListingOptions) {
    this.timer = setInterval(() => this.look(), options.everyMs ?? EVERY_MS).unref();
  }

  /** Looks wait for each other. */
  look(): Promise<void> {
    this.looking = this.looking.then(() => this.lookNow()).catch((error: unknown) => this.complain(error));
    return this.looking;
  }

  stop(): Promise<void> {
    clearInterval(this.timer);
    return this.looking;
  }

  private async lookNow(): Promise<void> {
    const { dataSource, exchange, log, terms = LISTING_TERMS } = this.options;
    // One that left and one that came leave the count as it was.
    const [{ listable }]: [{ listable: string }] = await dataSource.query(
      "SELECT count(*) || ' ' || coalesce(max(stage_at)::text, '') AS listable FROM idea WHERE stage <> ALL($1)",
      [UNLISTED_STAGES],
    );
    if (listable === this.settled) return;
    const { waiting, unlistable } = await listNewIdeas(dataSource, exchange, terms);
    for (const { ideaId, reason } of unlistable.filter((idea) => !this.told.has(idea.ideaId))) {
      this.told.add(ideaId);
      log(`Idea ${ideaId} cannot be listed: ${reason}.`);
    }
    if (waiting === 0) this.settled = listable;
  }

  private complain(error: unknown): void {
    this.options.log(
      `New ideas could not be listed: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
