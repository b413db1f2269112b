import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RepeatedWork } from '../schedule/repeated-work.js';

const WRITE_MS = 10_000;

/** Keeps `session.seen_at`, to the minute and off the path of requests. */
@Injectable()
export class SeenSessions implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('SeenSessions');
  private readonly seen = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private readonly work = new RepeatedWork(
    () => this.write(),
    (reason) => this.logger.warn(`When sessions were used could not be written down: ${reason}`),
  );

  constructor(private readonly database: DataSource) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.work.run(), WRITE_MS);
  }

  /** What is not written yet is. */
  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.work.run();
    await this.work.stop();
  }

  /** The session was used just now. */
  note(sessionId: string): void {
    this.seen.add(sessionId);
  }

  private async write(): Promise<void> {
    if (this.seen.size === 0) return;
    const ids = [...this.seen];
    this.seen.clear();
    await this.database.query(
      `UPDATE session SET seen_at = now() WHERE id = ANY($1) AND seen_at < now() - interval '1 minute'`,
      [ids],
    );
  }
}
