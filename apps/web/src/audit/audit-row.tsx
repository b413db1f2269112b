import { t } from '@lingui/core/macro';
import { useId, useState } from 'react';
import { formatDayAndClock } from '../format/time';
import table from '../ui/table.module.css';
import { actWords } from './act-words';
import classes from './audit.module.css';
import { AuditDetails } from './audit-details';
import type { AuditRecord } from './audit-query';

/** Links have long ids, of which the beginning tells them apart; the details have the whole. */
const shortSubject = (subject: string): string => subject.replace(/:([\da-f]{8})-[\da-f-]{27}$/, ' $1');

const outcomes: Record<AuditRecord['outcome'], string> = {
  DONE: t`done`,
  REFUSED: t`refused`,
  UNKNOWN: t`not known`,
};

export function AuditRow({ record }: { record: AuditRecord }) {
  const [open, setOpen] = useState(false);
  const details = useId();
  const { sequence, at, actor, act, subject, subjectName, reason, outcome, outcomeCode } = record;
  return (
    <>
      <tr data-testid="audit-record" data-act={act}>
        <td data-name={t`When`}>
          <time dateTime={at}>{formatDayAndClock(at)}</time>
        </td>
        <td data-name={t`Who`}>{actor ?? t`the exchange itself`}</td>
        <td data-whole>
          {actWords[act]}
          {reason && <span className={table.second}>{reason}</span>}
        </td>
        <td data-name={t`About`}>
          {subjectName ?? shortSubject(subject)}
          {subjectName && <span className={table.second}>{subject}</span>}
        </td>
        <td data-name={t`Outcome`}>
          <span data-outcome={outcome} className={classes.outcome}>
            {outcomes[outcome]}
          </span>
          {outcomeCode && <span className={table.second}>{outcomeCode}</span>}
        </td>
        <td className={table.act} data-whole>
          <button
            type="button"
            className={classes.more}
            aria-expanded={open}
            aria-controls={open ? details : undefined}
            onClick={() => setOpen(!open)}
          >
            {open ? t`Less` : t`More`}
            <span className="visually-hidden">{t` about record ${sequence}`}</span>
          </button>
        </td>
      </tr>
      {open && (
        <tr id={details} className={classes.details}>
          <td colSpan={6} data-whole>
            <AuditDetails record={record} />
          </td>
        </tr>
      )}
    </>
  );
}
