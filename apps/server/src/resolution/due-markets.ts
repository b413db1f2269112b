import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { InjectExchange } from '../exchange/tokens.js';
import { BindingOutcomes } from './binding-outcomes.js';

/** What is to be done next about how a market ended. */
export type DeskState = 'TO_PROPOSE' | 'TO_CONFIRM' | 'IN_WINDOW' | 'CHALLENGED';

export interface Due {
  readonly market: MarketView;
  readonly state: DeskState;
}

/** The markets that have to be resolved. */
@Injectable()
export class DueMarkets {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly outcomes: BindingOutcomes,
  ) {}

  /** Closed ones that are not paid, and flagged ones, by id. */
  all(): Due[] {
    return [...this.exchange.view.markets()].flatMap((market) => {
      const state = deskState(market);
      return state === null ? [] : [{ market, state }];
    });
  }

  /** Those that wait for somebody who says how they ended, or agrees: not those whose jury is at work. */
  async waiting(): Promise<MarketView[]> {
    const waiting: MarketView[] = [];
    for (const due of this.all()) if (await this.waits(due)) waiting.push(due.market);
    return waiting;
  }

  async waits({ market, state }: Due): Promise<boolean> {
    if (state === 'TO_CONFIRM') return true;
    if (state !== 'TO_PROPOSE' || market.state !== 'closed') return false;
    return (await this.outcomes.of(market)).by !== 'JURY_AT_WORK';
  }
}

/** Null where nothing is to be done, not yet or not any more. Pure. */
export function deskState({ state, reason, resolution }: MarketView): DeskState | null {
  if (state === 'halted') return reason === 'FLAGGED' ? 'TO_PROPOSE' : null;
  if (state !== 'closed') return null;
  switch (resolution?.status) {
    case 'proposed':
      return 'TO_CONFIRM';
    case 'confirmed':
      return 'IN_WINDOW';
    case 'challenged':
      return 'CHALLENGED';
    default:
      return 'TO_PROPOSE';
  }
}
