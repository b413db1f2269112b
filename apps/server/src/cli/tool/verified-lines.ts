import type { Verified } from '@openfloor/journal';
import { grouped } from './numbers.js';

/** A table that was emptied is no reason for a line about each row. */
const MOST_PROBLEMS = 100;

/** What was found, for people. */
export function verifiedLines({ commands, rows, problems, firstWrong }: Verified): string[] {
  const checked = `${grouped(commands)} commands replayed, ${grouped(rows)} rows compared`;
  if (problems.length === 0) return [`All is well: ${checked}.`];
  const lines = problems.slice(0, MOST_PROBLEMS).map((problem) => `Wrong: ${problem}.`);
  const more = problems.length - lines.length;
  if (more > 0) lines.push(`... and ${grouped(more)} more.`);
  const place = firstWrong === null ? '' : ` The first wrong sequence is ${firstWrong}.`;
  return [...lines, `The journal or its tables were altered: ${checked}.${place}`];
}
