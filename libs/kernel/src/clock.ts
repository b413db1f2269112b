/** Where time comes from. The core never reads one: the sequencer stamps commands (DESIGN law 6). */
export interface Clock {
  /** Milliseconds since 1970, UTC. May jump. */
  wallMs(): number;
  /** Milliseconds since some fixed moment of this process. Never goes back. */
  monotonicMs(): number;
}

export const systemClock: Clock = {
  wallMs: () => Date.now(),
  monotonicMs: () => performance.now(),
};
