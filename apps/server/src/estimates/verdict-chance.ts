import type { EstimateVerdict } from '../database/entities/estimate.js';

/** 1 % and 99 %, in thousandths. */
export const LEAST_CHANCE = 10;
export const GREATEST_CHANCE = 990;

const POINTS_AWAY: Record<EstimateVerdict, number> = { TOO_LOW: 100, ABOUT_RIGHT: 0, TOO_HIGH: -100 };

/** The chance, in thousandths, that somebody means by that verdict on a price in half ticks. Pure. */
export function chanceOfVerdict(verdict: EstimateVerdict, priceHalfTicks: number): number {
  const chance = Math.round(priceHalfTicks / 2) + POINTS_AWAY[verdict];
  return Math.min(Math.max(chance, LEAST_CHANCE), GREATEST_CHANCE);
}
