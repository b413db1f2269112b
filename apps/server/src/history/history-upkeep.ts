import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { safeInteger } from '@openfloor/kernel';
import { GraphQLError } from 'graphql';
import { DataSource } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { appendChunk } from './append-chunk.js';

/** Longer than it ever takes, but for the first start with a journal of before. */
const PATIENCE_MS = 10_000;

/**
 * Keeps up where each account's entries and each member's fills are, and the candles: by whoever reads, and in the
 * background. Chunk by chunk, each in a transaction of its own that moves the head, so that any number of processes
 * may do it at once and one that is killed leaves nothing half done.
 */
@Injectable()
export class HistoryUpkeep implements OnModuleDestroy {
  private through = 0;
  private underWay: Promise<void> | null = null;
  private stopped = false;

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
  ) {}

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.underWay?.catch(() => undefined);
  }

  /**
   * After it, everything that was committed when it was called can be found. Asks the database nothing when there is
   * nothing new.
   * @throws UNAVAILABLE when there is too much to do, which goes on in the background
   */
  async bringUpToDate(): Promise<void> {
    const { sequence } = this.exchange.view;
    const deadline = Date.now() + PATIENCE_MS;
    while (this.through < sequence) {
      if (this.stopped || Date.now() > deadline) throw unavailable();
      await this.appendNext();
    }
  }

  /** The next chunk. False when there was nothing to do. */
  async appendNext(): Promise<boolean> {
    if (this.stopped || this.through >= this.exchange.view.sequence) return false;
    this.underWay ??= this.append().finally(() => {
      this.underWay = null;
    });
    await this.underWay;
    return true;
  }

  private async append(): Promise<void> {
    this.through = safeInteger(await this.database.transaction((manager) => appendChunk(manager)));
  }
}

function unavailable(): GraphQLError {
  return new GraphQLError('The history is being brought up to date. Try again in a moment.', {
    extensions: { code: 'UNAVAILABLE' },
  });
}
