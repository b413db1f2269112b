import { describe, expect, it } from 'vitest';
import { atPrice, easyStart, isStanding, readEasy, stepChance, withVerdict } from './easy-form';
import type { MyEstimate } from './estimate-query';

const mine = { chance: '0.725', stake: '40' } as MyEstimate;
const empty = { chance: '', stake: '10', verdict: null };

describe('the easy ticket', () => {
  it('starts from the estimate that stands, and else says nothing for anybody', () => {
    expect(easyStart(null, null, '0.58')).toEqual(empty);
    expect(easyStart(mine, null, '0.58')).toEqual({ chance: '72.5', stake: '40', verdict: null });
    expect(easyStart(null, 'estimate', '0.58')).toEqual(empty);
  });

  it('starts from what a link said of the price, unless the price is hidden', () => {
    expect(easyStart(mine, 'high', '0.58')).toEqual({ chance: '48', stake: '40', verdict: 'TOO_HIGH' });
    expect(easyStart(null, 'low', '0.58')).toEqual({ chance: '68', stake: '10', verdict: 'TOO_LOW' });
    expect(easyStart(null, 'low', null)).toEqual(empty);
  });

  it('takes a verdict for ten points above or below, within 1 and 99', () => {
    expect(withVerdict(empty, 'TOO_LOW', '0.5855').chance).toBe('68.6');
    expect(withVerdict(empty, 'ABOUT_RIGHT', '0.5855').chance).toBe('58.6');
    expect(withVerdict(empty, 'TOO_LOW', '0.95').chance).toBe('99');
    expect(withVerdict(empty, 'TOO_HIGH', '0.04').chance).toBe('1');
  });

  it('follows the price with a verdict, and with nothing else', () => {
    const low = withVerdict(empty, 'TOO_LOW', '0.58');
    expect(atPrice(low, '0.7')).toEqual({ ...low, chance: '80' });
    expect(atPrice(low, null)).toEqual(low);
    expect(atPrice({ ...low, verdict: null }, '0.7').chance).toBe('68');
  });

  it('steps within 1 and 99', () => {
    expect(stepChance('72', 1)).toBe('72.1');
    expect(stepChance('98.9', 10)).toBe('99');
    expect(stepChance('1', -10)).toBe('1');
  });

  it('is sent as the exchange wants it, with or without a stake', () => {
    const input = { marketId: 'm', verdict: null };
    expect(readEasy({ ...empty, chance: '72,5' }, 'm').input).toEqual({
      ...input,
      chance: '0.725',
      stake: '10',
    });
    expect(readEasy({ ...empty, chance: '1', stake: '' }, 'm').input).toEqual({
      ...input,
      chance: '0.01',
      stake: '0',
    });
  });

  it('knows the estimate that stands, however it is written, and what differs from it', () => {
    const said = { marketId: 'm', chance: '0.7250', stake: '40.0', verdict: null };
    expect(isStanding(said, mine)).toBe(true);
    expect(isStanding({ ...said, stake: '40.1' }, mine)).toBe(false);
    expect(isStanding({ ...said, chance: '0.726' }, mine)).toBe(false);
    expect(isStanding(said, null)).toBe(false);
  });

  it.each(['', '0.9', '99.1', '50.55', 'half'])('refuses %j as a chance', (chance) => {
    const { input, problems } = readEasy({ ...empty, chance }, 'm');
    expect(input).toBeNull();
    expect(problems.chance).toBeTruthy();
  });

  it('says what is wrong with a stake beside it', () => {
    expect(readEasy({ ...empty, chance: '50', stake: 'all' }, 'm').problems).toEqual({
      stake: 'Tokens are a number such as 40 or 12.5.',
    });
  });
});
