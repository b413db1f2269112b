import type { AllowancePolicy, Command, MemberView } from '@openfloor/exchange';
import type { Exchange, Submitted } from '@openfloor/journal';
import { describe, expect, it } from 'vitest';
import { AllowanceSchedule } from './allowance-schedule.js';

const HOUR_MS = 3600_000;
const policy = { amountMilli: 1, periodMs: HOUR_MS, anchorAt: 0, capMilli: 1 } as AllowancePolicy;
const period = () => Math.floor(Date.now() / HOUR_MS);

/** The port with these members; it pays, or says that it has. */
function schedule(members: Omit<MemberView, 'memberId'>[], { pays = true } = {}) {
  const asked: Command[] = [];
  const all = members.map((member, index) => ({ ...member, memberId: index + 1 }));
  const view = { policy: policy as AllowancePolicy | null, at: 0, allMembers: () => all.values() };
  const submit = async (command: Command): Promise<Submitted> => {
    asked.push(command);
    const answer = pays
      ? ({ type: 'AllowancePaid', period: period(), amountMilli: 1 } as const)
      : ({ type: 'Rejected', code: 'ALLOWANCE_ALREADY_CREDITED' } as const);
    return { type: 'Submitted', answer, sequence: asked.length, at: 0, repeated: false };
  };
  return { asked, view, schedule: new AllowanceSchedule({ view, submit } as unknown as Exchange) };
}

describe('the allowance', () => {
  it('goes to who trades and has none of this period', async () => {
    const { asked, schedule: allowances } = schedule([
      { trading: true, lastPeriod: -1, status: 'active' },
      { trading: true, lastPeriod: period() + 1, status: 'active' },
      { trading: false, lastPeriod: -1, status: 'active' },
      { trading: true, lastPeriod: -1, status: 'left' },
      { trading: true, lastPeriod: period() - 1, status: 'active' },
    ]);
    await allowances.creditDue();
    expect(asked).toEqual([
      { type: 'CreditAllowance', memberId: 1 },
      { type: 'CreditAllowance', memberId: 5 },
    ]);
  });

  it('is not asked for again and again while the clock of the exchange is behind', async () => {
    const members = Array.from({ length: 1_000 }, () => ({
      trading: true,
      lastPeriod: -1,
      status: 'active' as const,
    }));
    const { asked, schedule: allowances } = schedule(members, { pays: false });
    await allowances.creditDue();
    expect(asked.length).toBe(200);
  });

  it('has terms from the first start on', async () => {
    const { asked, view, schedule: allowances } = schedule([]);
    view.policy = null;
    await allowances.onModuleInit();
    await allowances.onModuleDestroy();
    expect(asked).toEqual([
      {
        type: 'SetAllowancePolicy',
        amountMilli: 1_000_000,
        periodMs: 168 * HOUR_MS,
        anchorAt: 345_600_000,
        capMilli: 5_000_000,
      },
    ]);
  });
});
