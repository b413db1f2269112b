import { Injectable } from '@nestjs/common';
import { type AllowancePolicy, allowancePeriod, DEFAULT_POLICY } from '@openfloor/exchange';
import { milli, safeInteger } from '@openfloor/kernel';
import { formatTokens } from '@openfloor/money';
import { DataSource } from 'typeorm';
import { tradingPolicyModel } from '../policy/trading-policy-model.js';
import { type Terms, termsOf } from './policy-terms-told.js';

/** A version that the journal has, whoever made it. */
export interface JournalVersion {
  /** Of the command; null: what held before the first. */
  readonly sequence: number | null;
  readonly at: number;
  readonly inForceAt: number;
  readonly terms: Terms;
}

type Row = Record<string, string | number>;

const DAY_MS = 24 * 3600_000;

/** Every version of the policies that the core goes by, oldest first: the journal's tables keep them for good. */
@Injectable()
export class JournalPolicies {
  constructor(private readonly database: DataSource) {}

  async trading(): Promise<JournalVersion[]> {
    const rows: Row[] = await this.database.query('SELECT * FROM trading_policy ORDER BY version');
    const first = {
      sequence: null,
      at: 0,
      inForceAt: 0,
      terms: valves(tradingPolicyModel(DEFAULT_POLICY, 0)),
    };
    return [first, ...rows.map(tradingVersion)];
  }

  async allowance(): Promise<JournalVersion[]> {
    const rows: Row[] = await this.database.query('SELECT * FROM allowance_policy ORDER BY sequence');
    return rows.map((row, place) => allowanceVersion(row, place === 0));
  }
}

const figure = (row: Row, name: string) => safeInteger(String(row[name]));

function tradingVersion(row: Row): JournalVersion {
  const policy = {
    positionLimit: figure(row, 'position_limit'),
    insiderLimit: figure(row, 'insider_limit'),
    orderLimit: figure(row, 'order_limit'),
    openOrderLimit: figure(row, 'open_order_limit'),
    bandTicks: figure(row, 'band_ticks'),
    pauseMs: figure(row, 'pause_ms'),
    subsidyLimitMilli: figure(row, 'subsidy_limit_milli'),
    houseLimitMilli: figure(row, 'house_limit_milli'),
    issueLimitMilli: figure(row, 'issue_limit_milli'),
    challengeMs: figure(row, 'challenge_ms'),
  };
  const at = figure(row, 'at_ms');
  const terms = valves(tradingPolicyModel(policy as typeof DEFAULT_POLICY, 0));
  return { sequence: figure(row, 'sequence'), at, inForceAt: at, terms };
}

const valves = (model: ReturnType<typeof tradingPolicyModel>): Terms => termsOf({ ...model });

/** The first one is paid at once; what comes later holds from the first period on that begins after it. */
function allowanceVersion(row: Row, isFirst: boolean): JournalVersion {
  const at = figure(row, 'at_ms');
  const policy: AllowancePolicy = {
    amountMilli: figure(row, 'amount_milli'),
    periodMs: figure(row, 'period_ms'),
    anchorAt: figure(row, 'anchor_at_ms'),
    capMilli: figure(row, 'cap_milli'),
  };
  const next = policy.anchorAt + (allowancePeriod(policy, at) + 1) * policy.periodMs;
  const terms = termsOf({
    amount: formatTokens(milli(policy.amountMilli)),
    periodDays: policy.periodMs / DAY_MS,
    cap: formatTokens(milli(policy.capMilli)),
  });
  return { sequence: figure(row, 'sequence'), at, inForceAt: isFirst ? at : next, terms };
}
