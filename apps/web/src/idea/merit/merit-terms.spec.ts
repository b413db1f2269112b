import { describe, expect, it } from 'vitest';
import { meritTerms } from './merit-terms';

const terms = (band: number | null, bandSize: number | null) =>
  meritTerms({ low: 58, high: 74, band, bandSize, publishedAt: new Date().toISOString() });

describe('what is said below the parts of a merit', () => {
  it('tells how wide it is, and from how many others it cannot be told apart', () => {
    expect(terms(2, 5)).toContain('from 58 to 74, so it cannot be told apart from 4 other ideas in band 2.');
    expect(terms(2, 2)).toContain('from one other idea in band 2.');
  });

  it('says so when an idea stands alone', () => {
    expect(terms(1, 1)).toContain('it is alone in band 1.');
  });

  it('speaks of no band once the idea is not open', () => {
    expect(terms(null, null)).toContain('from 58 to 74. Published today');
  });
});
