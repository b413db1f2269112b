import { describe, expect, it } from '@jest/globals';
import { payoutTicks } from './resolution-terms.js';

const contracts = ['Accepted', 'Deferred', 'Rejected'].map((name, index) => ({ index, name }));

describe('payoutTicks', () => {
  it('pays 1 for the outcome that came true, and nothing for the others', () => {
    expect(payoutTicks({ outcome: 'Deferred' }, contracts)).toEqual({ ok: true, value: [0, 1_000, 0] });
  });

  it('takes a payout for each contract', () => {
    const payouts = ['0.37', '0.63', '0'];
    expect(payoutTicks({ payouts }, contracts)).toEqual({ ok: true, value: [370, 630, 0] });
  });

  it('says void by no payouts at all', () => {
    expect(payoutTicks({ isVoid: true }, contracts)).toEqual({ ok: true, value: [] });
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
  ])('refuses %j', (said, code) => {
    expect(payoutTicks(said, contracts)).toEqual({ ok: false, code });
  });
});
