import { Observable } from './observable';

export type LiveState = 'connecting' | 'live' | 'stale' | 'offline';

/** The server is never silent for more than 5 seconds. */
const staleAfterMs = 8_000;
/** A connection that says nothing for this long is dead even if nobody closed it. */
const hopelessAfterMs = 14_000;

/** Tells from the price stream whether what is on screen is the present. */
export class LiveMonitor {
  readonly state = new Observable<LiveState>('connecting');
  private quietSince: number;
  private heardAt: number | null = null;

  constructor(
    private readonly now: () => number,
    private readonly reconnect: () => void,
  ) {
    this.quietSince = now();
  }

  /** When the stream spoke last, in ms since 1970; null before it has. */
  get lastHeardAt(): number | null {
    return this.heardAt;
  }

  heard(): void {
    this.quietSince = this.now();
    this.heardAt = this.quietSince;
    this.state.set('live');
  }

  /** A new connection; it is live once it speaks. */
  connecting(): void {
    this.quietSince = this.now();
    this.state.set('connecting');
  }

  closed(): void {
    this.state.set('offline');
  }

  /** Called every second. */
  check(): void {
    if (this.state.get() === 'offline') return;
    const quietMs = this.now() - this.quietSince;
    if (quietMs > staleAfterMs) this.state.set('stale');
    if (quietMs > hopelessAfterMs) {
      this.quietSince = this.now();
      this.reconnect();
    }
  }
}
