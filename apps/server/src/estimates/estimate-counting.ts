import type { EstimateCounting } from './estimate.model.js';

interface Given {
  readonly standing: boolean;
  readonly stakeMilli: number;
  readonly atRiskMilli: number;
  /** Its member neither belongs to the idea nor helps to decide on it. */
  readonly isCounted: boolean;
  readonly beforeExposure: boolean;
}

interface Counting {
  readonly counts: EstimateCounting;
  readonly countsWhy: string;
}

const not = (countsWhy: string): Counting => ({ counts: 'NOT', countsWhy });

/** How an estimate enters the merit of its idea, and why. Pure. */
export function countingOf({
  standing,
  stakeMilli,
  atRiskMilli,
  isCounted,
  beforeExposure,
}: Given): Counting {
  if (!standing) return not('It was replaced or withdrawn.');
  if (stakeMilli === 0) return not('It is a rating: without tokens behind it, it does not enter merit.');
  if (!isCounted)
    return not('It does not enter merit, because you belong to this idea or help to decide on it.');
  if (atRiskMilli === 0)
    return not('It does not count now, because nothing of yours is at risk for it any more.');
  return beforeExposure
    ? { counts: 'FULL', countsWhy: 'It counts in full: you gave it before you were shown price or merit.' }
    : { counts: 'HALF', countsWhy: 'It counts half, because you had been shown price or merit before.' };
}
