import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { allowancePeriod, type MemberView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { memberId, milli } from '@openfloor/kernel';
import { exchangeNow } from '../exchange/exchange-now.js';
import { InjectExchange } from '../exchange/tokens.js';
import { RepeatedWork } from './repeated-work.js';

const LOOK_MS = 30_000;
/** Commands under way at once: enough for full batches, far below the queue's bound. */
const AT_ONCE = 200;
const WEEK_MS = 7 * 24 * 3600_000;

/** 1,000 tokens a week for everybody, from Mondays at 00:00 UTC (1970-01-05 was one), up to 5,000. */
export const FIRST_POLICY = {
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
  private readonly work = new RepeatedWork(
    () => this.creditDue(),
    (reason) => this.logger.warn(`Allowances could not be paid: ${reason}`),
  );

  constructor(@InjectExchange() private readonly exchange: Exchange) {}

  async onModuleInit(): Promise<void> {
    if (this.exchange.view.policy === null) await this.exchange.submit(FIRST_POLICY);
    await this.creditDue();
  }

  @Interval('allowances', LOOK_MS)
  look(): Promise<void> {
    return this.work.run();
  }

  onModuleDestroy(): Promise<void> {
    return this.work.stop();
  }

  async creditDue(): Promise<void> {
    const { view } = this.exchange;
    if (view.policy === null) return;
    const period = allowancePeriod(view.policy, exchangeNow(this.exchange));
    const due = [...view.allMembers()].filter((member) => isDue(member, period));
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

/** Who left gets nothing any more; who is suspended does, as it is the same for every member. */
function isDue({ trading, lastPeriod, status }: MemberView, period: number): boolean {
  return trading && status !== 'left' && lastPeriod < period;
}
