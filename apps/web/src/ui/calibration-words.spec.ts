import { describe, expect, it } from 'vitest';
import { calibrationSentence, sideOf } from './calibration-words';

const point = (chance: number, happened: number) => ({ chance, happened, count: 5 });

describe('a calibration plot in words', () => {
  it('says where it is furthest off, and which way', () => {
    expect(calibrationSentence([point(0.2, 0.25), point(0.8, 0.5)], 'you')).toBe(
      'Furthest off: where you said about 80%, it came out 50% of the time, less often than said.',
    );
    expect(calibrationSentence([point(0.3, 0.6)], 'prices')).toBe(
      'Furthest off: where prices said about 30%, it came out 60% of the time, more often than said.',
    );
  });

  it('says that nothing is far off where nothing is', () => {
    expect(calibrationSentence([point(0.2, 0.25), point(0.8, 0.76)], 'you')).toBe(
      'What you said is about how often it came out: all groups are within 5 points.',
    );
  });

  it('says that there is nothing yet', () => {
    expect(calibrationSentence([], 'you')).toBe('Nothing was resolved yet.');
  });

  it('tells by a shape on which side of the line a point is', () => {
    expect([point(0.5, 0.55), point(0.5, 0.6), point(0.5, 0.4)].map(sideOf)).toEqual([
      'on',
      'above',
      'below',
    ]);
  });
});
