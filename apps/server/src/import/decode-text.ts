import type { Problem } from './csv-records.js';

const NEWLINE = 0x0a;

/**
 * Bytes as text. What PostgreSQL cannot keep or nobody meant is reported by line: bytes that are not UTF-8
 * (encoded lone surrogates are none either) and NUL. The text has replacement characters there, so that the rest
 * of the line can still be checked. Pure.
 */
export function decodeText(bytes: Uint8Array): { text: string; problems: Problem[] } {
  if (isUtf16(bytes)) return { text: '', problems: [{ line: 1, reason: 'UTF-16: save the file as UTF-8' }] };
  const text = new TextDecoder('utf-8').decode(bytes);
  const wellFormed = isUtf8(bytes);
  if (wellFormed && !text.includes('\0')) return { text, problems: [] };
  return { text, problems: [...problemsByLine(bytes)] };
}

function* problemsByLine(bytes: Uint8Array): Generator<Problem> {
  // No byte of a longer UTF-8 sequence is a newline, so the lines can be looked at one by one.
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline === -1 ? bytes.length : newline;
    const part = bytes.subarray(start, end);
    if (!isUtf8(part)) yield { line, reason: 'not UTF-8 text' };
    if (part.includes(0)) yield { line, reason: 'has a NUL character' };
    start = end + 1;
  }
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
