import type { AuditCheck } from './audit-query';

/** What a check of the chain found. */
export function checkSentence({ ok, records, firstBad, problem }: AuditCheck): string {
  if (!ok) return problem ?? `Record ${firstBad ?? '?'} is not as it was written.`;
  if (records === 0) return 'Nothing was recorded yet.';
  if (records === 1) return 'The one record is as it was written.';
  return `All ${records.toLocaleString('en')} records are there, in order, and as they were written.`;
}
