import { t } from '@lingui/core/macro';
import { formatRatio } from '../format/number';

/** Chances near each other, and how often it came out YES. Both 0 to 1. */
export interface CalibrationPoint {
  readonly chance: number;
  readonly happened: number;
  readonly count: number;
}

/** Closer than that is as said. */
const closeBy = 0.05;

export type Side = 'above' | 'below' | 'on';

/** Above: it happened more often than was said. */
export function sideOf({ chance, happened }: CalibrationPoint): Side {
  if (Math.abs(happened - chance) <= closeBy + 1e-9) return 'on';
  return happened > chance ? 'above' : 'below';
}

/** Who said the chances: the reader, or the prices of the exchange. */
export type Sayer = 'you' | 'prices';

/** The plot in a sentence: where what was said is furthest from what happened. */
export function calibrationSentence(points: readonly CalibrationPoint[], who: Sayer): string {
  const [furthest] = [...points].sort(
    (a, b) => Math.abs(b.happened - b.chance) - Math.abs(a.happened - a.chance),
  );
  if (furthest === undefined) return t`Nothing was resolved yet.`;
  if (points.every((point) => sideOf(point) === 'on'))
    return who === 'you'
      ? t`What you said is about how often it came out: all groups are within 5 points.`
      : t`What prices said is about how often it came out: all groups are within 5 points.`;
  return who === 'you' ? yourFurthest(furthest) : pricesFurthest(furthest);
}

function yourFurthest(point: CalibrationPoint): string {
  const [chance, happened] = [formatRatio(point.chance), formatRatio(point.happened)];
  return point.happened > point.chance
    ? t`Furthest off: where you said about ${chance}, it came out ${happened} of the time, more often than said.`
    : t`Furthest off: where you said about ${chance}, it came out ${happened} of the time, less often than said.`;
}

function pricesFurthest(point: CalibrationPoint): string {
  const [chance, happened] = [formatRatio(point.chance), formatRatio(point.happened)];
  return point.happened > point.chance
    ? t`Furthest off: where prices said about ${chance}, it came out ${happened} of the time, more often than said.`
    : t`Furthest off: where prices said about ${chance}, it came out ${happened} of the time, less often than said.`;
}
