import { useLazyQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { errorSentence } from '../api/error-sentence';
import form from '../ui/form.module.css';
import classes from './audit.module.css';
import { AuditCheckQuery } from './audit-query';
import { checkSentence } from './check-sentence';

/** Whether anybody has changed, moved or taken out a record. */
export function ChainCheck() {
  const [check, { data, error, loading }] = useLazyQuery(AuditCheckQuery, { fetchPolicy: 'network-only' });
  const found = loading ? undefined : data?.auditCheck;
  return (
    <div className={form.form}>
      <p
        className={form.hint}
      >{t`Each record is tied to the one before it by a hash, so that none can be changed or left out unseen.`}</p>
      <Button
        size="xs"
        disabled={loading}
        onClick={() => void check().catch(() => undefined)}
      >{t`Check the record`}</Button>
      <div role="status" data-testid="audit-check">
        {found && <p data-ok={found.ok || undefined}>{checkSentence(found)}</p>}
        {found?.ok && (
          <p className={classes.head}>
            <Trans>
              Last hash: <code>{found.head}</code>
            </Trans>
          </p>
        )}
        {error && !loading && <p className={form.problem}>{errorSentence(error)}</p>}
      </div>
    </div>
  );
}
