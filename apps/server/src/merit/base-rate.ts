import { Injectable } from '@nestjs/common';
import { type MarketView, YES } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import { InjectExchange } from '../exchange/tokens.js';
import { MarketWords } from '../markets/market-words.js';

/** With fewer resolved headlines nothing is known of what usually comes of ideas. */
const LEAST_RESOLVED = 20;
const NOTHING_KNOWN = 0.5;

/** What is believed of any idea before anybody says anything: how many of the headlines resolved so far came true. */
@Injectable()
export class BaseRate {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly words: MarketWords,
  ) {}

  /** 0..1. */
  now(): number {
    const outcomes = [...this.exchange.view.markets()]
      .filter((market) => market.state === 'settled' && this.words.isHeadline(market))
      .flatMap((market) => outcomeOf(market) ?? []);
    return baseRateOf(outcomes);
  }
}

/** @param outcomes true where it came true. Pure. */
export function baseRateOf(outcomes: readonly boolean[]): number {
  if (outcomes.length < LEAST_RESOLVED) return NOTHING_KNOWN;
  return outcomes.filter(Boolean).length / outcomes.length;
}

/** Null for one that was void. */
function outcomeOf({ payoutTicks }: MarketView): boolean | null {
  if (payoutTicks[YES] === MILLI_PER_TOKEN) return true;
  return payoutTicks[YES] === 0 ? false : null;
}
