import { Injectable } from '@nestjs/common';
import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import { formatTokens } from '@openfloor/money';
import { Ranking } from '../ideas/ranking.js';
import type { MeritModel } from './merit.model.js';
import { MeritBoard } from './merit-board.js';
import { breakdownOf, points, whyLine } from './merit-words.js';
import type { PublishedMerit } from './published-merit.js';
import { toldEarly } from './told-early.js';

/** Merits as the API tells them, from memory. */
@Injectable()
export class MeritModels {
  constructor(
    private readonly board: MeritBoard,
    private readonly ranking: Ranking,
  ) {}

  of(marketId: number): MeritModel | null {
    const merit = this.board.ofMarket(marketId);
    if (merit === null) return null;
    const place = this.ranking.bandOf(marketId);
    return {
      ...figuresOf(merit),
      rank: place?.rank ?? null,
      band: place?.band ?? null,
      bandSize: place?.bandSize ?? null,
      why: whyLine(merit),
      breakdown: breakdownOf(merit),
      publishedAt: merit.at,
    };
  }
}

function figuresOf(merit: PublishedMerit) {
  const { people, grade, stakeMilli } = merit;
  return {
    value: points(merit.merit),
    low: points(merit.low),
    high: points(merit.high),
    people,
    stakes: formatTokens(stakeMilli - (stakeMilli % MILLI_PER_TOKEN)),
    early: toldEarly(merit),
    evidence: grade,
  };
}
