import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { CommittedBatch, Exchange } from '@openfloor/journal';
import { DataSource, In } from 'typeorm';
import { Session } from '../database/entities/session.js';
import { InjectExchange } from '../exchange/tokens.js';
import { Sessions } from './sessions.js';

/** Whatever made a member leave or stop: sessions end and sockets are looked at anew, whoever gave the command. */
@Injectable()
export class SessionsOfLeavers implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('SessionsOfLeavers');
  private stop: (() => void) | undefined;

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly sessions: Sessions,
  ) {}

  onModuleInit(): void {
    this.stop = this.exchange.onCommitted((batch) => this.take(batch));
  }

  onModuleDestroy(): void {
    this.stop?.();
  }

  private take({ commands }: CommittedBatch): void {
    const changes = commands
      .flatMap(({ events }) => events)
      .filter((event) => event.type === 'MemberStatusChanged');
    if (changes.length === 0) return;
    this.sessions.forget();
    const left = changes.filter(({ status }) => status === 'left').map(({ memberId }) => memberId);
    if (left.length > 0) void this.end(left);
  }

  /** They are worth nothing already (see Sessions), so a failure leaves only rows that lapse by themselves. */
  private async end(memberIds: readonly number[]): Promise<void> {
    try {
      await this.database.getRepository(Session).delete({ memberId: In(memberIds) });
    } catch (error) {
      this.logger.warn(`Sessions of members who left were not removed: ${String(error)}`);
    }
  }
}
