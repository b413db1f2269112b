import { describe, expect, it } from 'vitest';
import { historySummary, meritSummary } from './history-summary';

describe('historySummary', () => {
  it('tells start, end, lowest and highest price', () => {
    const points = [{ price: '0.45' }, { price: '0.362' }, { price: '0.5' }];
    expect(historySummary(points, { current: '0.585', words: 'the last week', name: 'YES' })).toBe(
      'Price of YES over the last week: from 45.0% to 58.5%, lowest 36.2%, highest 58.5%.',
    );
  });

  it('says so when nothing was recorded', () => {
    expect(historySummary([], { current: '0.5', words: 'the last hour', name: 'YES' })).toMatch(
      'No price was recorded over the last hour',
    );
  });
});

describe('meritSummary', () => {
  it('tells the line of merit, which has no unit', () => {
    expect(meritSummary([60, 55, 66], 'the last month')).toBe(
      'Merit over the last month: from 60 to 66, lowest 55, highest 66.',
    );
  });

  it('says nothing where no merit was published', () => {
    expect(meritSummary([], 'the last month')).toBe('');
  });
});
