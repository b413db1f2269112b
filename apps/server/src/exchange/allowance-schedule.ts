import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { allowancePeriod } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { memberId, milli } from '@openfloor/kernel';
import { exchangeNow } from './exchange-now.js';
import { InjectExchange } from './tokens.js';

const LOOK_MS = 30_000;
/** Commands under way at once: enough for full batches, far below the queue's bound. */
const AT_ONCE = 200;
const WEEK_MS = 7 * 24 * 3600_000;

/** 1,000 tokens a week for everybody, from Mondays at 00:00 UTC (1970-01-05 was one), up to 5,000. */
const FIRST_POLICY = {
  type: 'SetAllowancePolicy',
  amountMilli: milli(1_000_000),
  periodMs: WEEK_MS,
  anchorAt: Date.UTC(1970, 0, 5),
  capMilli: milli(5_000_000),
} as const;

/** Pays the allowance of each period once it has begun. The exchange sees to it that nobody is paid twice. */
@Injectable()
export class AllowanceSchedule implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('AllowanceSchedule');
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();

  constructor(@InjectExchange() private readonly exchange: Exchange) {}

  async onModuleInit(): Promise<void> {
    if (this.exchange.view.policy === null) await this.exchange.submit(FIRST_POLICY);
    await this.creditDue();
    this.timer = setInterval(() => {
      this.working = this.working
        .then(() => this.creditDue())
        .catch((error: unknown) => this.logger.warn(`Allowances could not be paid: ${String(error)}`));
    }, LOOK_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.working;
  }

  async creditDue(): Promise<void> {
    const { view } = this.exchange;
    if (view.policy === null) return;
    const period = allowancePeriod(view.policy, exchangeNow(this.exchange));
    const due = [...view.allMembers()].filter(({ trading, lastPeriod }) => trading && lastPeriod < period);
    for (let from = 0; from < due.length; from += AT_ONCE) {
      const paid = await Promise.all(
        due.slice(from, from + AT_ONCE).map((member) => this.credit(member.memberId)),
      );
      // The wall clock is ahead of the exchange's: its period has not begun.
      if (!paid.includes(true)) return;
    }
  }

  private async credit(member: number): Promise<boolean> {
    const outcome = await this.exchange.submit({ type: 'CreditAllowance', memberId: memberId(member) });
    return outcome.type === 'Submitted' && outcome.answer.type === 'AllowancePaid';
  }
}
