import type { Audience } from '../streams/fan-out/audience.js';
import type { Exposures } from './exposures.js';
import type { FigurePlaces } from './figure-places.js';

/** What streams have to know of exposures. */
export function audienceOf(exposures: Exposures, places: FigurePlaces): Audience {
  const isHidden = (memberId: number, marketId: number | null): boolean =>
    marketId !== null && exposures.isHiddenFrom({ memberId }, marketId);
  return {
    isVeiled: (memberId) => exposures.isVeiled(memberId),
    note: (memberId, marketIds) => exposures.note(memberId, marketIds),
    veilOf: (memberId) => ({
      isMarketHidden: (marketId) => isHidden(memberId, places.marketId(marketId)),
      isIdeaHidden: (ideaId) => isHidden(memberId, places.ideaId(ideaId)),
    }),
  };
}
