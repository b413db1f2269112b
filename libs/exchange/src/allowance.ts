import type { AllowancePolicy } from './state.js';

/** Periods are numbered from the policy's anchor; before it there is none to be paid for, which counts as -1. */
export function allowancePeriod(policy: AllowancePolicy, at: number): number {
  return Math.max(-1, Math.floor((at - policy.anchorAt) / policy.periodMs));
}

/**
 * The last period that a member used up, in the numbers of a new policy: the one in which the used-up time ends, so
 * that nobody is paid twice for the same days, nor waits for more than one period of either policy.
 */
export function carriedPeriod(
  lastPeriod: number,
  old: AllowancePolicy | null,
  next: AllowancePolicy,
): number {
  if (lastPeriod < 0 || old === null) return lastPeriod;
  const usedUntil = old.anchorAt + (lastPeriod + 1) * old.periodMs;
  return usedUntil <= next.anchorAt ? -1 : allowancePeriod(next, usedUntil - 1);
}
