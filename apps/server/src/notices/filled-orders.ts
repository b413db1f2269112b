import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { CommittedBatch, Exchange } from '@openfloor/journal';
import { formatShares } from '@openfloor/money';
import { DataSource } from 'typeorm';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { InjectExchange } from '../exchange/tokens.js';
import { encodeId } from '../graphql/global-id.js';
import { TellMembers } from './tell-members.js';
import { type WaitingFill, waitingFills } from './waiting-fills.js';

/** Gathered for so long, so that a busy order is one notice and not hundreds. */
const GATHER_MS = 2_000;

/**
 * Tells members that an order that waited was filled. Best effort, after the commit: what was gathered when the server
 * is killed is not told; orders and statement have it all the same.
 */
@Injectable()
export class FilledOrders implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('FilledOrders');
  private readonly gathered = new Map<number, WaitingFill>();
  private timer: NodeJS.Timeout | undefined;
  private stop: () => void = () => undefined;

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly ideas: IdeaCatalogue,
    private readonly telling: TellMembers,
  ) {}

  onModuleInit(): void {
    this.stop = this.exchange.onCommitted((batch) => this.take(batch));
  }

  async onModuleDestroy(): Promise<void> {
    this.stop();
    clearTimeout(this.timer);
    await this.tell();
  }

  private take({ commands }: CommittedBatch): void {
    for (const { events } of commands) for (const fill of waitingFills(events)) this.gather(fill);
    if (this.gathered.size > 0) this.timer ??= setTimeout(() => void this.tell(), GATHER_MS);
  }

  private gather(fill: WaitingFill): void {
    const known = this.gathered.get(fill.orderId);
    const shares = (known?.shares ?? 0) + fill.shares;
    this.gathered.set(fill.orderId, { ...fill, shares });
  }

  private async tell(): Promise<void> {
    this.timer = undefined;
    const filled = [...this.gathered];
    this.gathered.clear();
    try {
      const people = await this.people(filled.map(([, { memberId }]) => memberId));
      await this.database.transaction(async (manager) => {
        for (const [orderId, { memberId, marketId, shares }] of filled) {
          if (!people.has(memberId)) continue;
          const text = `${formatShares(shares)} shares of your order for “${this.titleOf(marketId)}” were filled.`;
          const told = {
            to: [memberId],
            kind: 'ORDER_FILLED',
            subject: `Order:${orderId}`,
            path: '/portfolio',
          } as const;
          await this.telling.tell(manager, { ...told, text });
        }
      });
    } catch (error) {
      this.logger.warn(`Fills could not be told: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** Those who are no simulated members: in a demo most fills are theirs. */
  private async people(ids: readonly number[]): Promise<ReadonlySet<number>> {
    if (ids.length === 0) return new Set();
    const rows: { id: number }[] = await this.database.query(
      'SELECT id FROM member WHERE id = ANY($1::int[]) AND NOT crowd',
      [[...new Set(ids)]],
    );
    return new Set(rows.map(({ id }) => id));
  }

  private titleOf(marketId: number): string {
    const market = this.exchange.view.market(marketId);
    return (market && this.ideas.find(market.ideaId)?.title) ?? encodeId('Market', marketId);
  }
}
