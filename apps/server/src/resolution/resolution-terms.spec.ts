import { describe, expect, it } from 'vitest';
import { endingOf } from './resolution-terms.js';

const contracts = ['Accepted', 'Deferred', 'Rejected'].map((name, index) => ({ index, name }));
const CHOICE = { contracts, range: null };
const NUMBER = {
  contracts: ['HIGHER', 'LOWER'].map((name, index) => ({ index, name })),
  range: { low: 0n, high: 50_000_000n },
};

describe('how a market is said to have ended', () => {
  it('pays 1 for the outcome that came true, and nothing for the others', () => {
    const value = { payoutTicks: [0, 1_000, 0], value: null };
    expect(endingOf({ outcome: 'Deferred' }, CHOICE)).toEqual({ ok: true, value });
  });

  it('takes a payout for each contract', () => {
    const value = { payoutTicks: [370, 630, 0], value: null };
    expect(endingOf({ payouts: ['0.37', '0.63', '0'] }, CHOICE)).toEqual({ ok: true, value });
  });

  it('says void by no payouts at all', () => {
    const value = { payoutTicks: [], value: null };
    for (const claim of [CHOICE, NUMBER])
      expect(endingOf({ isVoid: true }, claim)).toEqual({ ok: true, value });
  });

  it('pays a number by where it lies in its range', () => {
    const value = { payoutTicks: [250, 750], value: '12.5' };
    expect(endingOf({ value: '12.50' }, NUMBER)).toEqual({ ok: true, value });
  });

  it.each([
    [{}, 'OUTCOME_UNCLEAR'],
    [{ isVoid: false }, 'OUTCOME_UNCLEAR'],
    [{ outcome: 'Accepted', isVoid: true }, 'OUTCOME_UNCLEAR'],
    [{ outcome: 'accepted' }, 'UNKNOWN_CONTRACT'],
    [{ payouts: [] }, 'INVALID_PAYOUT'],
    [{ payouts: ['1', '0'] }, 'INVALID_PAYOUT'],
    [{ payouts: ['1.1', '0', '0'] }, 'PAYOUT_OUT_OF_RANGE'],
    [{ payouts: ['-0.1', '1', '0'] }, 'PAYOUT_OUT_OF_RANGE'],
    [{ payouts: ['0.5005', '0', '0'] }, 'PAYOUT_OFF_TICK'],
    [{ payouts: ['NaN', '0', '0'] }, 'PAYOUT_NOT_A_NUMBER'],
    [{ value: '12' }, 'VALUE_NOT_ALLOWED'],
  ])('refuses %j', (said, code) => {
    expect(endingOf(said, CHOICE)).toEqual({ ok: false, code });
  });

  it.each([
    [{ outcome: 'HIGHER' }, 'VALUE_NEEDED'],
    [{ payouts: ['0.5', '0.5'] }, 'VALUE_NEEDED'],
    [{ value: 'many' }, 'VALUE_NOT_A_NUMBER'],
    [{ value: '' }, 'VALUE_NOT_A_NUMBER'],
    [{ value: '12', isVoid: true }, 'OUTCOME_UNCLEAR'],
  ])('refuses %j of a number', (said, code) => {
    expect(endingOf(said, NUMBER)).toEqual({ ok: false, code });
  });
});
