import { useState } from 'react';

export interface Flash {
  /** Changes with every flash: as a React key it restarts the animation. */
  count: number;
  direction: 'up' | 'down' | undefined;
}

interface Seen extends Flash {
  value: bigint;
}

/** Notices that a number on screen has changed. What is drawn for the first time does not flash. */
export function useFlash(value: bigint): Flash {
  const [seen, setSeen] = useState<Seen>({ value, count: 0, direction: undefined });
  if (seen.value === value) return seen;
  const next: Seen = { value, count: seen.count + 1, direction: value > seen.value ? 'up' : 'down' };
  setSeen(next);
  return next;
}
