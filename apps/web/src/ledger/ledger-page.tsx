import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { formatClock } from '../format/time';
import { Desk } from '../officers/desk';
import officers from '../officers/officers.module.css';
import { mayWatch } from '../session/roles';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { ClassSums } from './class-sums';
import { JournalFacts } from './journal-facts';
import { LawList } from './law-list';
import classes from './ledger.module.css';
import { type LedgerHealth, LedgerHealthQuery } from './ledger-query';
import { verdict } from './ledger-words';

const pollMs = 15_000;

/** Whether every token is accounted for, for operators. */
export function LedgerPage() {
  return (
    <Desk
      title={t`Ledger`}
      who={t`administrators and risk officers`}
      isFor={mayWatch}
      intro={t`The laws that the exchange never breaks, checked again while you look. Everything since the first command is replayed and compared by “npm run verify” on the server.`}
    >
      {() => <Health />}
    </Desk>
  );
}

function Health() {
  const { data, error, loading, refetch } = useQuery(LedgerHealthQuery, {
    fetchPolicy: 'network-only',
    pollInterval: pollMs,
    skipPollAttempt: () => document.hidden,
  });
  const again = () => void refetch().catch(() => undefined);
  const health = data?.ledgerHealth;
  if (!health) return error ? <Problem error={error} onRetry={again} /> : <Skeleton lines={8} />;
  return (
    <div className={officers.sections}>
      {error && <Problem error={error} onRetry={again} />}
      <Verdict health={health} busy={loading} onAgain={again} />
      <Section title={t`The laws`}>
        <LawList laws={health.laws} />
      </Section>
      <Section title={t`What each class of accounts has`}>
        <ClassSums classes={health.classes} />
      </Section>
      <Section title={t`The journal`}>
        <JournalFacts health={health} />
      </Section>
    </div>
  );
}

interface VerdictProps {
  health: LedgerHealth;
  busy: boolean;
  onAgain: () => void;
}

function Verdict({ health, busy, onAgain }: VerdictProps) {
  return (
    <div>
      <p
        className={classes.verdict}
        data-ok={health.ok || undefined}
        role="status"
        data-testid="ledger-verdict"
      >
        {verdict(health)}
      </p>
      {!health.ok && (
        <p className={classes.advice}>
          {t`Halt all trading, keep the database as it is, and run “npm run verify” on the server: it names the first command from which something is wrong.`}
        </p>
      )}
      <p className={classes.checked}>
        {t`Checked at ${formatClock(health.checkedAt)}.`}{' '}
        <Button size="xs" disabled={busy} onClick={onAgain}>{t`Check again`}</Button>
      </p>
    </div>
  );
}
