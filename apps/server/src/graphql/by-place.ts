/** Rows of a statement that reads for many keys at once, by the place of their key, which starts at 1 (WITH ORDINALITY). */
export function byPlace<Row extends { readonly place: string }>(
  rows: readonly Row[],
): (index: number) => Row[] {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const index = Number(row.place) - 1;
    const group = groups.get(index);
    if (group === undefined) groups.set(index, [row]);
    else group.push(row);
  }
  return (index) => groups.get(index) ?? [];
}
