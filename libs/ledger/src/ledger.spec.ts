import { InvariantViolation } from '@openfloor/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountKind,
  accountOwner,
  cashAccount,
  escrowAccount,
  heldAccount,
  Ledger,
  TREASURY,
} from './index.js';

function funded(): Ledger {
  const ledger = new Ledger();
  ledger.post([
    { account: TREASURY, amountMilli: -5000 },
    { account: cashAccount(1), amountMilli: 5000 },
  ]);
  return ledger;
}

describe('a ledger', () => {
  it('books a balanced journal transaction and tells the balances that it leaves', () => {
    const posted = funded().post([
      { account: cashAccount(1), amountMilli: -1200 },
      { account: heldAccount(1), amountMilli: 1200 },
    ]);
    expect(posted.map((entry) => entry.balanceMilli)).toEqual([3800, 1200]);
  });

  it('refuses what does not add up to zero', () => {
    expect(() => funded().post([{ account: cashAccount(1), amountMilli: 1 }])).toThrow(InvariantViolation);
  });

  it('refuses an overdraft of anyone but the treasury, and books nothing of it', () => {
    const ledger = funded();
    const overdraft = [
      { account: escrowAccount(1), amountMilli: 5001 },
      { account: cashAccount(1), amountMilli: -5001 },
    ];
    expect(() => ledger.post(overdraft)).toThrow(InvariantViolation);
    expect(ledger.balance(escrowAccount(1))).toBe(0);
    expect(ledger.balance(TREASURY)).toBe(-5000);
  });

  it('refuses fractions', () => {
    const halves = [
      { account: cashAccount(1), amountMilli: -0.5 },
      { account: heldAccount(1), amountMilli: 0.5 },
    ];
    expect(() => funded().post(halves)).toThrow(InvariantViolation);
  });

  it('restores only balances that add up to zero', () => {
    const copy = new Ledger();
    copy.restore(funded().accounts());
    expect(copy.accounts()).toEqual(funded().accounts());
    expect(() => new Ledger().restore([[cashAccount(1), 1]])).toThrow(InvariantViolation);
  });

  it('refuses an account that appears twice in one journal transaction', () => {
    const twice = [1000, 1000, -2000].map((amountMilli) => ({ account: cashAccount(1), amountMilli }));
    expect(() => funded().post(twice)).toThrow(InvariantViolation);
  });

  it('keeps the sum of all accounts at zero whatever is posted', () => {
    const lines = fc.uniqueArray(fc.tuple(fc.nat(9), fc.integer({ min: -900, max: 900 })), {
      selector: ([owner]) => owner,
      maxLength: 6,
    });
    let booked = 0;
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 30 }), (postings) => {
        const ledger = funded();
        for (const posting of postings) booked += tryBalanced(ledger, posting);
        expect(ledger.accounts().reduce((sum, [, balance]) => sum + balance, 0)).toBe(0);
        for (const [account, balance] of ledger.accounts())
          expect(account === TREASURY || balance >= 0).toBe(true);
      }),
    );
    expect(booked).toBeGreaterThan(0);
  });
});

/** Balances the lines against the treasury and tells how many postings were booked (0 or 1). */
function tryBalanced(ledger: Ledger, lines: [number, number][]): number {
  const entries = lines.map(([owner, amountMilli]) => ({ account: cashAccount(owner), amountMilli }));
  const sum = entries.reduce((total, entry) => total + entry.amountMilli, 0);
  try {
    ledger.post([...entries, { account: TREASURY, amountMilli: -sum }]);
    return 1;
  } catch (error) {
    expect(error).toBeInstanceOf(InvariantViolation);
    return 0;
  }
}

describe('an account id', () => {
  it('tells its kind and owner', () => {
    expect([accountKind(heldAccount(77)), accountOwner(heldAccount(77))]).toEqual(['held', 77]);
    expect([accountKind(TREASURY), accountOwner(TREASURY)]).toEqual(['treasury', 0]);
  });
});
