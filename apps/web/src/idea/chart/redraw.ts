interface Redrawn<Point> {
  series: { setData(points: Point[]): void };
  points: readonly Point[];
}

/**
 * Draws lines anew that share a chart. All of them are emptied first: lightweight-charts (5.2.1) that is given the very
 * same instants once more, for the only line that has any, goes on to hold the instants of before beside the new ones,
 * and loses the new ones once a second line is drawn and the first one moves on. It then throws "Value is null", now
 * or in the next frame. From nothing it begins with instants of its own.
 */
export function redraw<Point>(lines: readonly Redrawn<Point>[]): void {
  for (const { series } of lines) series.setData([]);
  for (const { series, points } of lines) series.setData([...points]);
}
