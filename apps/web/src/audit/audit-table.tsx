import table from '../ui/table.module.css';
import type { AuditRecord } from './audit-query';
import { AuditRow } from './audit-row';

/** The newest first; each with its details below it when they are asked for. */
export function AuditTable({ records }: { records: readonly AuditRecord[] }) {
  if (records.length === 0) return <p className={table.empty}>Nothing that fits was recorded.</p>;
  return (
    <table className={table.table} data-blocks>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">About</th>
          <th scope="col">Outcome</th>
          <th scope="col">
            <span className="visually-hidden">Details</span>
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
