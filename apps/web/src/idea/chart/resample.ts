export interface Point {
  /** Seconds since 1970. */
  time: number;
  /** Percent. */
  value: number;
}

interface Grid {
  from: number;
  to: number;
  /** Seconds between two points. */
  step: number;
}

const wantedPoints = 240;

export function gridOf({ from, to }: { from: number; to: number }): Grid {
  const step = Math.max(1, Math.ceil((to - from) / wantedPoints));
  return { from, to, step };
}

/**
 * Points at even distances, each with the price that held then. The chart draws points side by side whatever
 * their times are, so uneven ones would bend the time axis.
 */
export function resample(points: readonly Point[], { from, to, step }: Grid): Point[] {
  const even: Point[] = [];
  let index = 0;
  let held: number | undefined;
  for (let time = from; time <= to; time += step) {
    for (let next = points[index]; next && next.time <= time; next = points[index]) {
      held = next.value;
      index += 1;
    }
    if (held !== undefined) even.push({ time, value: held });
  }
  return even;
}
