import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { Exposures } from './exposures.js';

/** The ideas whose figures are kept from who asks, for lists in which they must not stand. */
@Injectable()
export class HiddenIdeas {
  constructor(
    private readonly ideas: IdeaCatalogue,
    private readonly exposures: Exposures,
  ) {}

  /** By id. */
  ideasFrom(asker: Principal | null): number[] {
    if (asker === null || !this.exposures.isVeiled(asker.memberId)) return [];
    const hidden = this.ideas.all().filter(({ marketId }) => this.exposures.isHiddenFrom(asker, marketId));
    return hidden.map(({ id }) => id);
  }
}
