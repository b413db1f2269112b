import { plural, t } from '@lingui/core/macro';
import type { AuditCheck } from './audit-query';

/** What a check of the chain found. */
export function checkSentence({ ok, records, firstBad, problem }: AuditCheck): string {
  if (!ok) return problem ?? t`Record ${firstBad ?? '?'} is not as it was written.`;
  if (records === 0) return t`Nothing was recorded yet.`;
  return plural(records, {
    one: 'The one record is as it was written.',
    other: 'All # records are there, in order, and as they were written.',
  });
}
