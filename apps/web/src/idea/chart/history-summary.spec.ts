import { describe, expect, it } from '@jest/globals';
import { historySummary } from './history-summary';

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
