import { describe, expect, it } from 'vitest';
import { readPolicy, typedPolicy } from './policy-form-state';

const policy = {
  version: 3,
  positionLimit: '10000',
  insiderLimit: '100',
  orderLimit: '10000',
  openOrderLimit: 200,
  band: '0.3',
  pauseSeconds: 60,
  subsidyLimit: '10000',
  houseLimit: '10000000',
  issueLimit: '1000000000000',
  challengeSeconds: 172_800,
};

describe('trading policy form', () => {
  it('sends back what it was filled with', () => {
    const { version: _, ...sent } = policy;
    expect(typedPolicy(policy)).toMatchObject({
      band: '30',
      challengeSeconds: '2,880',
      houseLimit: '10,000,000',
    });
    expect(readPolicy(typedPolicy(policy)).input).toEqual(sent);
  });

  it('takes any price, no window and no insiders at all', () => {
    const { input } = readPolicy({
      ...typedPolicy(policy),
      band: '100',
      challengeSeconds: '0',
      insiderLimit: '0',
    });
    expect(input).toMatchObject({ band: '1', challengeSeconds: 0, insiderLimit: '0' });
  });

  it.each(['250', '0', '0.05', 'any'])('says between which figures the price band lies, for %s', (band) => {
    const { problems } = readPolicy({ ...typedPolicy(policy), band });
    expect(problems.band).toBe('Enter from 0.1 to 100, in steps of 0.1.');
  });

  it('names what is wrong beside its valve, and sends nothing', () => {
    const { input, problems } = readPolicy({ ...typedPolicy(policy), band: '120', orderLimit: 'many' });
    expect(input).toBeNull();
    expect(Object.keys(problems).sort()).toEqual(['band', 'orderLimit']);
  });
});
