import { Injectable } from '@nestjs/common';
import { chanceOf, clampedChance, logOdds } from '@openfloor/merit';
import { AccuracyReports } from './accuracy-reports.js';

/** Prices less the bias that they were found to have. */
@Injectable()
export class DebiasedPrice {
  constructor(private readonly reports: AccuracyReports) {}

  /** As text with three decimals, of a price as the API tells it; null before there was enough to fit. */
  of(price: string | null): string | null {
    const { debias } = this.reports.read();
    if (price === null || debias === null) return null;
    const chance = chanceOf(debias.a + debias.b * logOdds(clampedChance(Number(price))));
    return chance.toFixed(3);
  }
}
