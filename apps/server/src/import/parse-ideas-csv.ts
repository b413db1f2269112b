import { type CsvRecord, csvRecords, type Problem } from './csv-records.js';
import { decodeText } from './decode-text.js';
import { namedCells, readHeader } from './idea-columns.js';
import { type ImportedIdea, readIdeaLine } from './idea-line.js';

export const MAX_FILE_BYTES = 16 * 1024 * 1024;
const MAX_CELL_BYTES = 64 * 1024;

export interface ParsedIdeas {
  /** The lines without a problem. */
  readonly ideas: readonly ImportedIdea[];
  /** Every reason against every other line, by line. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a CSV of ideas (UTF-8, a byte-order mark allowed). Nothing is guessed: what is not as it should be is a
 * problem with its line, and all lines are checked. `today` is an ISO date. Pure; throws for no input.
 */
export function parseIdeasCsv(bytes: Uint8Array, today: string): ParsedIdeas {
  if (bytes.length > MAX_FILE_BYTES) {
    return {
      ideas: [],
      problems: [{ line: 1, reason: `the file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB` }],
    };
  }
  const { text, problems: badBytes } = decodeText(bytes);
  if (text === '' && badBytes.length > 0) return { ideas: [], problems: badBytes };
  const { records, problems: badQuotes } = csvRecords(text);
  const [header, ...lines] = records;
  const { order, problems: badHeader } = readHeader(header);
  if (badHeader.length > 0)
    return { ideas: [], problems: inOrder([...badBytes, ...badQuotes, ...badHeader]) };
  const unreadable = new Set(badBytes.map(({ line }) => line));
  const { ideas, problems } = readLines(order, lines, { today, unreadable });
  const all = inOrder([...badBytes, ...badQuotes, ...problems]);
  if (ideas.length === 0 && all.length === 0)
    all.push({ line: 1, reason: 'there is no idea below the header' });
  return { ideas, problems: all };
}

interface Known {
  readonly today: string;
  /** Lines that are bad whatever their cells say. */
  readonly unreadable: ReadonlySet<number>;
}

function readLines(order: readonly string[], records: readonly CsvRecord[], known: Known): ParsedIdeas {
  const ideas: ImportedIdea[] = [];
  const problems: Problem[] = [];
  const lineOfNumber = new Map<string, number>();
  for (const record of records) {
    const { line } = record;
    const refusals = refuseShape(order, record);
    if (refusals.length > 0) {
      problems.push(...refusals.map((reason) => ({ line, reason })));
      continue;
    }
    const cells = namedCells(order, record);
    const { idea, reasons } = readIdeaLine(line, cells, known.today);
    const first = lineOfNumber.get(cells.number);
    if (first !== undefined) reasons.push(`the number ${cells.number} is in line ${first} already`);
    else if (/^\d+$/.test(cells.number)) lineOfNumber.set(cells.number, line);
    problems.push(...reasons.map((reason) => ({ line, reason })));
    if (idea !== null && reasons.length === 0 && isReadable(record, known.unreadable)) ideas.push(idea);
  }
  return { ideas, problems };
}

function isReadable({ line, lastLine }: CsvRecord, unreadable: ReadonlySet<number>): boolean {
  for (let at = line; at <= lastLine; at++) if (unreadable.has(at)) return false;
  return true;
}

function refuseShape(order: readonly string[], { cells }: CsvRecord): string[] {
  if (cells.length !== order.length) return [`${cells.length} fields instead of ${order.length}`];
  return order
    .filter((_, at) => Buffer.byteLength(cells[at] ?? '') > MAX_CELL_BYTES)
    .map((column) => `the cell ${column} is larger than ${MAX_CELL_BYTES / 1024} kB`);
}

const inOrder = (problems: Problem[]): Problem[] => problems.sort((a, b) => a.line - b.line);
