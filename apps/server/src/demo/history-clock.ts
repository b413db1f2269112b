import { type Clock, invariant } from '@openfloor/kernel';

/** The clock of a simulated past: it stands still until it is moved on. */
export class HistoryClock implements Clock {
  constructor(private now: number) {}

  wallMs(): number {
    return this.now;
  }

  monotonicMs(): number {
    return this.now;
  }

  moveTo(at: number): void {
    invariant(at >= this.now, 'the simulated past goes forwards');
    this.now = at;
  }
}
