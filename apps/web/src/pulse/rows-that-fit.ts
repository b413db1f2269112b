/** How high a row of a presented table is, in CSS pixels, from so wide a window on: see presentation.module.css. */
const rowHeights = [
  { from: 1200, row: 84 },
  { from: 960, row: 60 },
  { from: 760, row: 46 },
] as const;
/** The head of the table, and the line that says how many rows are left out, in rows. */
const around = 1.3;

/** How many rows are in full view in so high a place; all of them on a phone, which scrolls. Pure. */
export function rowsThatFit(windowWidth: number, height: number): number {
  const look = rowHeights.find(({ from }) => windowWidth >= from);
  return look === undefined ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor(height / look.row - around));
}
