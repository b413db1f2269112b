/** A value from a moment on. */
export interface Step {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly value: number;
}

interface Area {
  readonly width: number;
  readonly height: number;
}

export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly until: number;
}

/**
 * Steps that people count in, from below the lowest to above the highest; a flat line lies in the middle. Nobody has less
 * than nothing.
 */
export function ticksOf(values: readonly number[], wanted = 4): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = Math.max(most - least, Math.abs(most) / 50, 1);
  const middle = (least + most) / 2;
  const power = 10 ** Math.floor(Math.log10(span / wanted));
  const step = ([1, 2, 5, 10].find((times) => times * power >= span / wanted) ?? 10) * power;
  const first = Math.floor(Math.max(0, middle - span * 0.55) / step);
  const last = Math.ceil((middle + span * 0.55) / step);
  return Array.from(
    { length: last - first + 1 },
    (_, index) => Math.round((first + index) * step * 1e6) / 1e6,
  );
}

export const xOf = (at: number, { from, until }: Scale, { width }: Area): number =>
  until === from ? width : round(((at - from) / (until - from)) * width);

export const yOf = (value: number, { low, high }: Scale, { height }: Area): number =>
  round((1 - (value - low) / (high - low)) * height);

/** A line that stays at a value until the next one, as the path of an SVG. */
export function stepPath(steps: readonly Step[], scale: Scale, area: Area): string {
  const [first, ...rest] = steps;
  if (first === undefined) return '';
  const start = `M${xOf(first.at, scale, area)},${yOf(first.value, scale, area)}`;
  return start + rest.map(({ at, value }) => `H${xOf(at, scale, area)}V${yOf(value, scale, area)}`).join('');
}

/** Which step held at a moment. */
export function stepAt(steps: readonly Step[], at: number): number {
  const next = steps.findIndex((step) => step.at > at);
  return Math.max(0, (next < 0 ? steps.length : next) - 1);
}

const round = (value: number): number => Math.round(value * 10) / 10;
