import { t } from '@lingui/core/macro';
import table from '../ui/table.module.css';
import type { AuditRecord } from './audit-query';
import { AuditRow } from './audit-row';
import { useRecordBegin } from './record-begin';

interface AuditTableProps {
  records: readonly AuditRecord[];
  /** These are not all that there are. */
  filtered: boolean;
}

/** The newest first; each with its details below it when they are asked for. */
export function AuditTable({ records, filtered }: AuditTableProps) {
  const begin = useRecordBegin();
  if (records.length === 0)
    return (
      <p className={table.empty}>
        {filtered ? t`Nothing that fits was recorded.` : t`Nothing has been recorded yet.`}
        {!filtered && begin}
      </p>
    );
  return (
    <table className={table.table} data-blocks>
      <thead>
        <tr>
          <th scope="col">{t`When`}</th>
          <th scope="col">{t`Who`}</th>
          <th scope="col">{t`What`}</th>
          <th scope="col">{t`About`}</th>
          <th scope="col">{t`Outcome`}</th>
          <th scope="col">
            <span className="visually-hidden">{t`Details`}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <AuditRow key={record.id} record={record} />
        ))}
      </tbody>
    </table>
  );
}
