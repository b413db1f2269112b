import { describe, expect, it } from 'vitest';
import { readIdeasPolicy, typedIdeasPolicy } from './ideas-policy-form-state';
import type { IdeasPolicy } from './policy-query';

const policy: IdeasPolicy = {
  version: 3,
  season: 'Spring',
  headline: 'JURY',
  horizonDays: 365,
  secondsNeeded: 3,
  unitsNeeded: 2,
  announceMinutes: 1_440,
  auctionMinutes: 5,
  blindMinutes: 0,
  jurySize: 7,
  juryMinutes: 10_080,
  panelSize: 5,
  panelMinutes: 4_320,
  challengeStake: '50',
  stakeCap: '100',
  blindModeDefault: false,
  topBand: 10,
  bandMinutes: 0.02,
  answerMinutes: 43_200,
  conflictDays: 30,
  digestMinutes: 720,
  prohibited: [
    { topic: 'Pay', phrases: ['salary', 'pay rise'] },
    { topic: 'People', phrases: ['fire'] },
  ],
};
const typed = typedIdeasPolicy(policy);

describe('the policy of ideas in its form', () => {
  it('shows times in words and topics by lines', () => {
    expect(typed).toMatchObject({
      announceMinutes: '1 day',
      auctionMinutes: '5 minutes',
      bandMinutes: '0.02 minutes',
      digestMinutes: '12 hours',
      prohibited: 'Pay: salary, pay rise\nPeople: fire',
    });
  });

  it('is sent as it was where nothing was typed', () => {
    const { version: _, ...input } = policy;
    expect(readIdeasPolicy(typed, policy)).toEqual({ input, problems: {} });
  });

  it('takes whether members estimate before they see prices', () => {
    expect(readIdeasPolicy({ ...typed, blindModeDefault: true }, policy).input?.blindModeDefault).toBe(true);
  });

  it('keeps a phrase that has a comma as long as nobody edits the list', () => {
    const odd = { ...policy, prohibited: [{ topic: 'Pay', phrases: ['salary, yearly'] }] };
    expect(readIdeasPolicy(typedIdeasPolicy(odd), odd).input?.prohibited).toEqual(odd.prohibited);
  });

  it('takes topics by lines', () => {
    const text = '\n Pay : wages ,, bonus \n\nDeals: merger: secret\n';
    expect(readIdeasPolicy({ ...typed, prohibited: text }, policy).input?.prohibited).toEqual([
      { topic: 'Pay', phrases: ['wages', 'bonus'] },
      { topic: 'Deals', phrases: ['merger: secret'] },
    ]);
  });

  it.each([
    [{ season: ' ' }, 'season'],
    [{ jurySize: '6' }, 'jurySize'],
    [{ topBand: 'ten' }, 'topBand'],
    [{ unitsNeeded: '4' }, 'unitsNeeded'],
    [{ answerMinutes: '0' }, 'answerMinutes'],
    [{ blindMinutes: '367 days' }, 'blindMinutes'],
    [{ challengeStake: 'much' }, 'challengeStake'],
    [{ prohibited: 'Pay' }, 'prohibited'],
    [{ prohibited: 'Pay: x\nPay: y' }, 'prohibited'],
  ])('says what is wrong with %j', (change, field) => {
    const { input, problems } = readIdeasPolicy({ ...typed, ...change }, policy);
    expect(input).toBeNull();
    expect(Object.keys(problems)).toEqual([field]);
  });
});
