import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';

export interface Problem {
  /** Line of the file, from 1; of a record with line breaks inside quotes the first. */
  readonly line: number;
  readonly reason: string;
}

export interface CsvRecord {
  readonly line: number;
  readonly lastLine: number;
  readonly cells: readonly string[];
}

/** Longer records are refused unread, which also bounds how far an unclosed quote can reach. */
const MAX_RECORD_CHARACTERS = 1_000_000;
/** Each one makes the parser start anew, so a hostile file could make it start very often. */
const MAX_BROKEN_RECORDS = 200;

/**
 * Splits a CSV text into records by the usual rules (RFC 4180). A record with broken quotes is reported and
 * reading goes on at the line after the one where it began, so that every line is looked at. Blank lines are
 * left out. Pure.
 */
export function csvRecords(text: string): { records: CsvRecord[]; problems: Problem[] } {
  // csv-parse counts \r\n inside quotes as two lines.
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const records: CsvRecord[] = [];
  const problems: Problem[] = [];
  let from = 0;
  while (from < lines.length) {
    const broken = readUntilBroken(lines, from, records);
    if (broken === null) break;
    problems.push(broken);
    from = broken.line;
    if (problems.length < MAX_BROKEN_RECORDS || from >= lines.length) continue;
    problems.push({ line: from + 1, reason: 'too many lines with broken quotes: not checked from here on' });
    break;
  }
  return { records, problems };
}

/** Reads records from a line (counted from 0) on; returns the first that cannot be read, or null at the end. */
function readUntilBroken(lines: readonly string[], from: number, records: CsvRecord[]): Problem | null {
  let read = from;
  const onRecord = (cells: string[], info: { readonly lines: number }): null => {
    if (cells.length > 1 || cells[0] !== '')
      records.push({ line: read + 1, lastLine: from + info.lines, cells });
    read = from + info.lines;
    return null;
  };
  try {
    parse(from === 0 ? lines.join('\n') : lines.slice(from).join('\n'), {
      record_delimiter: '\n',
      relax_column_count: true,
      max_record_size: MAX_RECORD_CHARACTERS,
      on_record: onRecord,
    });
    return null;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { line: read + 1, reason: reasonFor(error.code) };
  }
}

function reasonFor(code: string): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a quote is opened and never closed';
    case 'CSV_MAX_RECORD_SIZE':
      return 'longer than a million characters, perhaps for a quote that is never closed';
    default:
      return 'a quote in the middle of a cell: put the whole cell in quotes and double the ones inside';
  }
}
