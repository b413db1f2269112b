import type { Verified } from '@openfloor/journal';
import type { CheckedAudit } from '../../audit/check-audit.js';
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

/** The same of the record of privileged acts; nothing where there is none yet. */
export function auditLines(audit: CheckedAudit | null): string[] {
  if (audit === null) return [];
  const { records, problem, head } = audit;
  if (problem !== null) return [`Wrong: ${problem.text}.`, 'The record of privileged acts was altered.'];
  return [
    `The record of privileged acts is whole: ${grouped(records)} records, head ${head.toString('hex')}.`,
  ];
}

/** The same of the tables that statements, fills and candles are read by; nothing where all is well. */
export function historyLines(problems: readonly string[]): string[] {
  if (problems.length === 0) return [];
  return [...problems.map((problem) => `Wrong: ${problem}.`), 'The tables of the history were altered.'];
}
