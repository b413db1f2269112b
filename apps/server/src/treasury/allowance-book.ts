import { Injectable } from '@nestjs/common';
import { type AllowancePolicy, allowancePeriod } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { safeInteger } from '@openfloor/kernel';
import { formatTokens } from '@openfloor/money';
import { DataSource } from 'typeorm';
import { exchangeNow } from '../exchange/exchange-now.js';
import { InjectExchange } from '../exchange/tokens.js';
import type { AllowanceBookModel, AllowancePaymentModel } from './allowance-book.model.js';
import { told } from './protected.js';
import { TreasuryEntries, type TreasurySum } from './treasury-entries.js';

const MOST_PAYMENTS = 200;

interface PolicyRow {
  sequence: string;
  amount_milli: string;
  period_ms: string;
  anchor_at_ms: string;
}

/** The allowance that comes, and those that were paid. */
@Injectable()
export class AllowanceBook {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly entries: TreasuryEntries,
  ) {}

  async read(): Promise<AllowanceBookModel> {
    const { view } = this.exchange;
    const { sums } = await this.entries.read();
    const recipients = [...view.allMembers()].filter((each) => each.trading && each.status !== 'left').length;
    const due = view.policy === null ? 0 : recipients * view.policy.amountMilli;
    const issuedMilli = sums.reduce((sum, { outMilli, backMilli }) => sum + outMilli - backMilli, 0);
    return {
      nextAt: view.policy === null ? null : new Date(nextPeriod(view.policy, exchangeNow(this.exchange))),
      recipients,
      atMost: formatTokens(due),
      room: formatTokens(Math.max(0, view.tradingPolicy.issueLimitMilli - issuedMilli)),
      payments: await this.payments(sums.filter(({ kind }) => kind === 'ALLOWANCE')),
    };
  }

  /** Each policy numbers its periods anew. */
  private async payments(sums: readonly TreasurySum[]): Promise<AllowancePaymentModel[]> {
    const rows: PolicyRow[] = await this.database.query('SELECT * FROM allowance_policy');
    const policies = new Map(rows.map((row) => [safeInteger(row.sequence), row]));
    const newest = [...sums].sort((a, b) => b.lastAt - a.lastAt).slice(0, MOST_PAYMENTS);
    return newest.flatMap((sum) => {
      const policy = policies.get(sum.policy);
      return policy === undefined ? [] : [payment(sum, policy)];
    });
  }
}

const nextPeriod = (policy: AllowancePolicy, now: number): number =>
  policy.anchorAt + (allowancePeriod(policy, now) + 1) * policy.periodMs;

function payment(
  { reference, outMilli, entries, lastAt }: TreasurySum,
  policy: PolicyRow,
): AllowancePaymentModel {
  const start = safeInteger(policy.anchor_at_ms) + reference * safeInteger(policy.period_ms);
  return {
    periodStart: new Date(start),
    paidAt: new Date(lastAt),
    amount: formatTokens(safeInteger(policy.amount_milli)),
    members: told(entries, entries),
    total: told(entries, formatTokens(outMilli)),
  };
}
