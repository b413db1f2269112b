import type { CsvRecord, Problem } from './csv-records.js';

export const COLUMNS = [
  'number',
  'title',
  'type',
  'topic',
  'created',
  'discussion_rounds',
  'author_count',
  'status',
  'outcome',
  'resolved_on',
] as const;

export type Column = (typeof COLUMNS)[number];
/** The trimmed cells of one line. */
export type IdeaCells = Readonly<Record<Column, string>>;

/** Finds each column's place in the header; the order is free. Pure. */
export function readHeader(header: CsvRecord | undefined): { order: readonly string[]; problems: Problem[] } {
  if (header === undefined) {
    return { order: [], problems: [{ line: 1, reason: `no header; it has to be ${COLUMNS.join(',')}` }] };
  }
  const order = header.cells;
  const missing = COLUMNS.filter((column) => !order.includes(column));
  const unknown = order.filter((name) => !COLUMNS.some((column) => column === name));
  const twice = COLUMNS.filter((column) => order.indexOf(column) !== order.lastIndexOf(column));
  const problems = [
    ...missing.map((name) => `the column ${name} is missing`),
    ...unknown.map((name) => `unknown column "${name}"`),
    ...twice.map((name) => `the column ${name} is there more than once`),
  ].map((reason) => ({ line: header.line, reason }));
  return { order, problems };
}

/** Names the cells of a record that has as many as the header. Pure. */
export function namedCells(order: readonly string[], record: CsvRecord): IdeaCells {
  const cells = new Map(order.map((name, at) => [name, (record.cells[at] ?? '').trim()]));
  return Object.fromEntries(COLUMNS.map((column) => [column, cells.get(column) ?? ''])) as IdeaCells;
}
