import { describe, expect, it } from 'vitest';
import { usualIdeasPolicy } from '../ideas-policy/ideas-policy.js';
import type { SetIdeasPolicyInput } from './ideas-policy.model.js';
import { ideasPolicyTerms } from './ideas-policy-terms.js';

const {
  version: _,
  challengeStakeMilli,
  stakeCapMilli,
  ...usual
} = usualIdeasPolicy({
  kind: 'real',
  horizonDays: 90,
});
const GIVEN = { ...usual, challengeStake: '50', stakeCap: '100' } as unknown as SetIdeasPolicyInput;
const phrases = (count: number) => Array.from({ length: count }, (__, place) => `phrase ${place}`);
const topics = (count: number) =>
  Array.from({ length: count }, (__, place) => ({ topic: `Topic ${place}`, phrases: ['x'] }));

describe('the policy of ideas', () => {
  it('takes the usual one as it is', () => {
    expect(ideasPolicyTerms(GIVEN)).toEqual({
      ok: true,
      value: { ...usual, challengeStakeMilli, stakeCapMilli },
    });
  });

  it.each<Partial<SetIdeasPolicyInput>>([
    { horizonDays: 1 },
    { secondsNeeded: 0, unitsNeeded: 0 },
    { announceMinutes: 0, auctionMinutes: 0, blindMinutes: 0 },
    { jurySize: 1, panelSize: 99 },
    { juryMinutes: 0.01, panelMinutes: 0.5 },
    { challengeStake: '0' },
    { challengeStake: '1000000' },
    { topBand: 0, bandMinutes: 0, answerMinutes: 0.02 },
    { prohibited: [] },
    { prohibited: topics(50) },
    { prohibited: [{ topic: 'People', phrases: phrases(100) }] },
  ])('can have %j', (change) => {
    expect(ideasPolicyTerms({ ...GIVEN, ...change })).toMatchObject({ ok: true });
  });

  it.each<[keyof SetIdeasPolicyInput, Partial<SetIdeasPolicyInput>]>([
    ['season', { season: ' ' }],
    ['season', { season: 'x'.repeat(61) }],
    ['season', { season: 'two\nlines' }],
    ['horizonDays', { horizonDays: 0 }],
    ['horizonDays', { horizonDays: 3_661 }],
    ['secondsNeeded', { secondsNeeded: -1 }],
    ['secondsNeeded', { secondsNeeded: 101 }],
    ['unitsNeeded', { unitsNeeded: 4 }],
    ['announceMinutes', { announceMinutes: -0.1 }],
    ['auctionMinutes', { auctionMinutes: 43_201 }],
    ['blindMinutes', { blindMinutes: 527_041 }],
    ['jurySize', { jurySize: 6 }],
    ['jurySize', { jurySize: 101 }],
    ['juryMinutes', { juryMinutes: 0 }],
    ['panelSize', { panelSize: 0 }],
    ['panelMinutes', { panelMinutes: Number.NaN }],
    ['challengeStake', { challengeStake: '-1' }],
    ['challengeStake', { challengeStake: '1000000.001' }],
    ['challengeStake', { challengeStake: 'much' }],
    ['stakeCap', { stakeCap: '0' }],
    ['topBand', { topBand: 1_001 }],
    ['bandMinutes', { bandMinutes: Number.POSITIVE_INFINITY }],
    ['answerMinutes', { answerMinutes: 0 }],
    ['conflictDays', { conflictDays: 367 }],
    ['digestMinutes', { digestMinutes: 0 }],
    ['prohibited', { prohibited: topics(51) }],
    ['prohibited', { prohibited: [...topics(1), ...topics(1)] }],
    ['prohibited', { prohibited: [{ topic: '', phrases: ['x'] }] }],
    ['prohibited', { prohibited: [{ topic: 'x'.repeat(61), phrases: ['x'] }] }],
    ['prohibited', { prohibited: [{ topic: 'People', phrases: [] }] }],
    ['prohibited', { prohibited: [{ topic: 'People', phrases: [' '] }] }],
    ['prohibited', { prohibited: [{ topic: 'People', phrases: ['x'.repeat(101)] }] }],
    ['prohibited', { prohibited: [{ topic: 'People', phrases: phrases(101) }] }],
  ])('names %s as wrong in %j', (field, change) => {
    const read = ideasPolicyTerms({ ...GIVEN, ...change });
    expect(read).toMatchObject({
      ok: false,
      problem: expect.stringMatching(new RegExp(`^${field}: .+\\.$`)),
    });
  });
});
