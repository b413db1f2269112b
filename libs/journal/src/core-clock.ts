import type { Clock } from '@openfloor/kernel';

/**
 * Law 6: core time is max(last journaled time, wall clock at start) plus the time that passed since, so it never
 * goes back and no jump of the wall clock reaches a running exchange. Whole milliseconds since 1970.
 */
export class CoreClock {
  private readonly startAt: number;
  private readonly startMonotonic: number;
  private last: number;

  constructor(
    private readonly clock: Clock,
    lastAt: number,
  ) {
    this.startAt = Math.max(lastAt, Math.floor(clock.wallMs()));
    this.startMonotonic = clock.monotonicMs();
    this.last = this.startAt;
  }

  /** Not even when the machine breaks its word that its monotonic clock never goes back. */
  now(): number {
    const elapsed = Math.floor(this.clock.monotonicMs() - this.startMonotonic);
    this.last = Math.max(this.last, this.startAt + elapsed);
    return this.last;
  }
}
