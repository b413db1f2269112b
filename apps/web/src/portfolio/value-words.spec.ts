import { describe, expect, it } from 'vitest';
import { historyToShow, upToNow } from './use-value-history';
import { valueSummary } from './value-words';

const point = (total: string, at = '2026-11-22T12:00:00Z') => ({
  at,
  cash: total,
  held: '0',
  inPositions: '0',
  total,
});
const nothing = { allowances: 0n, givenBack: 0n };

describe('the value curve in words', () => {
  it('says from where to where, and how far it went', () => {
    expect(
      valueSummary([point('1000'), point('1040.5'), point('987.25')], 'Over the last day', nothing),
    ).toBe(
      'Over the last day: down 12.75, from 1,000 to 987.25 tokens. The lowest was 987.25, the highest 1,040.5.',
    );
    expect(valueSummary([point('1000'), point('1000.001')], 'Over the last day', nothing)).toMatch(
      'up 0.001, from 1,000',
    );
    expect(valueSummary([point('5'), point('7'), point('5')], 'Over the last day', nothing)).toMatch(
      '5 tokens at both ends',
    );
    expect(valueSummary([], 'Over the last day', nothing)).toBe('');
  });
});

describe('the value curve with allowances in it', () => {
  const points = [point('1000'), point('4999.16')];

  it('tells what was given apart from what trading made', () => {
    expect(valueSummary(points, 'Since then', { allowances: 4_000_000n, givenBack: 0n })).toMatch(
      /^Since then: from 1,000 to 4,999.16 tokens; allowances \+4,000, everything else −0.84. The lowest/,
    );
    expect(valueSummary(points, 'Since then', { allowances: 5_000_000n, givenBack: 1_200_500n })).toMatch(
      'allowances +5,000, given back −1,200.5, everything else +199.66.',
    );
  });

  it('claims no gain where that is not known', () => {
    expect(valueSummary(points, 'Since then', null)).toMatch(
      'Since then: from 1,000 to 4,999.16 tokens, allowances included.',
    );
  });
});

describe('the end of the curve', () => {
  it('is what there is at the prices of this moment', () => {
    const now = new Date('2026-11-22T13:00:00Z');
    const points = [point('1000'), point('990')];
    expect(upToNow(points, { ...balance, cash: '900', held: '10.5' }, 85_250n, now)).toEqual([
      point('1000'),
      { at: now.toISOString(), cash: '900', held: '10.5', inPositions: '85.25', total: '995.75' },
    ]);
  });
});

const balance = { __typename: 'Balance', cash: '0', held: '0', inPositions: '0', total: '0' } as const;

it('the value over one range never stands for another that cannot be read', () => {
  const last = { range: 'ALL', data: 'everything' } as const;
  const gone = new Error('nobody answers');
  expect(historyToShow(last, 'DAY', undefined)).toBe('everything');
  expect(historyToShow(last, 'DAY', gone)).toBeNull();
  expect(historyToShow(last, 'ALL', gone)).toBe('everything');
});
