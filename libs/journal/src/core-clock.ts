import type { Clock } from '@openfloor/kernel';

/**
 * Law 6: core time is max(last journaled time, wall clock at start) plus the time that passed since, so it never
 * goes back and no jump of the wall clock reaches a running exchange. Whole milliseconds since 1970.
 */
export class CoreClock {
  private readonly startAt: number;
  private readonly startMonotonic: number;

  constructor(
    private readonly clock: Clock,
    lastAt: number,
  ) {
    this.startAt = Math.max(lastAt, Math.floor(clock.wallMs()));
    this.startMonotonic = clock.monotonicMs();
  }

  now(): number {
    return this.startAt + Math.floor(Math.max(0, this.clock.monotonicMs() - this.startMonotonic));
  }
}
