import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { type MemberId, memberId } from '@openfloor/kernel';
import { DataSource } from 'typeorm';
import { Member } from '../database/entities/member.js';
import { InjectExchange } from '../exchange/tokens.js';
import { AllowanceSchedule } from '../schedule/allowance-schedule.js';

/** Other processes add members too, so the table is asked this often. */
const LOOK_MS = 1_000;
/** Commands under way at once: enough for full batches, far below the queue's bound. */
const AT_ONCE = 200;

/** Opens accounts at the exchange for the members in the table who have none, and pays their first allowance. */
@Injectable()
export class MemberProvisioning implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('MemberProvisioning');
  private registered = 0;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly allowances: AllowanceSchedule,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.register();
    this.timer = setInterval(() => {
      this.working = this.working
        .then(() => this.register())
        .catch((error: unknown) => this.logger.warn(`Members could not be registered: ${String(error)}`));
    }, LOOK_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.working;
  }

  /** Registers who is in the table and not at the exchange. */
  async register(): Promise<void> {
    const members = this.database.getRepository(Member);
    if ((await members.count()) === this.registered) return;
    const rows = await members.find({ select: { id: true, trading: true }, order: { id: 'ASC' } });
    const unknown = rows.filter(({ id }) => this.exchange.view.member(id) === undefined);
    for (let from = 0; from < unknown.length; from += AT_ONCE) {
      await Promise.all(
        unknown.slice(from, from + AT_ONCE).map((row) => this.registerOne(memberId(row.id), row)),
      );
    }
    if (unknown.length > 0) await this.allowances.creditDue();
    this.registered = rows.filter(({ id }) => this.exchange.view.member(id) !== undefined).length;
  }

  /** MEMBER_EXISTS is fine: then it is done. What was refused comes again with the next look. */
  private async registerOne(id: MemberId, { trading }: { trading: boolean }): Promise<void> {
    await this.exchange.submit({ type: 'RegisterMember', memberId: id, trading });
  }
}
