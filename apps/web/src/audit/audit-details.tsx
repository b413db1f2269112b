import { t } from '@lingui/core/macro';
import classes from './audit.module.css';
import type { AuditRecord } from './audit-query';
import { detailFacts } from './detail-facts';

/** From where, with what, and what ties the record to the one before. */
export function AuditDetails({ record }: { record: AuditRecord }) {
  const { sequence, subject, address, agent, reason, details, hash } = record;
  const erased = address === null && agent === null && reason === null;
  const facts = [
    { name: t`Record`, value: sequence },
    { name: t`About`, value: subject },
    ...(erased
      ? []
      : [{ name: t`From`, value: [address, agent].filter(Boolean).join(', ') || t`not known` }]),
    ...detailFacts(details),
    { name: t`Hash`, value: hash },
  ];
  return (
    <>
      {erased && (
        <p
          className={classes.erased}
        >{t`The words of this record (from where, why and with what) were erased. That it was done, by whom and about what, stays.`}</p>
      )}
      <dl className={classes.facts}>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
