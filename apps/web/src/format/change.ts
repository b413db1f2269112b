import { t } from '@lingui/core/macro';
import { roundUnits, showUnits, toUnits } from './decimal';
import { formatMilli } from './tokens';

export type Direction = 'up' | 'down' | 'flat';

export interface Change {
  direction: Direction;
  /** Sign and number, so that colour is never alone: `▲ 3.2`. */
  text: string;
  /** The same for a screen reader: `up 3.2`. */
  spoken: string;
}

const signs: Record<Direction, string> = { up: '▲', down: '▼', flat: '' };

/** A change of price in points: `'-0.011'` is `▼ 1.1`. What would show as 0.0 counts as no change. */
export function priceChange(change: string): Change {
  const points = toUnits(change, 3);
  const magnitude = showUnits(points < 0n ? -points : points, { places: 1, shown: 1 });
  return describe(points, magnitude);
}

/** A profit or loss in tokens. */
export function tokenChange(milli: bigint): Change {
  const magnitude = formatMilli(milli < 0n ? -milli : milli);
  return describe(roundUnits(milli, 2), magnitude);
}

function describe(amount: bigint, magnitude: string): Change {
  const direction: Direction = amount > 0n ? 'up' : amount < 0n ? 'down' : 'flat';
  return {
    direction,
    text: `${signs[direction]} ${magnitude}`.trimStart(),
    spoken: spokenWords[direction](magnitude),
  };
}

const spokenWords: Record<Direction, (magnitude: string) => string> = {
  up: (magnitude) => t`up ${magnitude}`,
  down: (magnitude) => t`down ${magnitude}`,
  flat: (magnitude) => t`unchanged at ${magnitude}`,
};
