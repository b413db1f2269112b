import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Desk } from '../officers/desk';
import { HaltExchange } from '../officers/halt-exchange';
import officers from '../officers/officers.module.css';
import { mayWatch } from '../session/roles';
import { useExchange } from '../shell/exchange-query';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { HaltHistory } from './halt-history';
import { HaltedList } from './halted-list';
import { HaltedMarketsQuery } from './halts-query';

/** Short enough to see a pause that ends by itself. */
const pollMs = 10_000;

/** Where trading is stopped, and where it was. */
export function HaltsPage() {
  return (
    <Desk
      title={t`Halts`}
      who={t`administrators and risk officers`}
      isFor={mayWatch}
      intro={t`Where trading is stopped now, by whom and why. Open orders keep their place in a halt and can be cancelled. A single market is halted and resumed on its idea’s page.`}
      aside={() => <Lever />}
    >
      {() => (
        <div className={officers.sections}>
          <Section title={t`Markets halted now`}>
            <HaltedNow />
          </Section>
          <Section title={t`What was halted and resumed`}>
            <HaltHistory />
          </Section>
        </div>
      )}
    </Desk>
  );
}

function Lever() {
  const exchange = useExchange();
  return (
    <Section title={t`The whole exchange`}>
      {exchange ? <HaltExchange halted={exchange.halted} /> : <Skeleton lines={1} />}
    </Section>
  );
}

function HaltedNow() {
  const { data, error, refetch } = useQuery(HaltedMarketsQuery, {
    fetchPolicy: 'cache-and-network',
    pollInterval: pollMs,
    skipPollAttempt: () => document.hidden,
  });
  if (data) return <HaltedList markets={data.haltedMarkets} halted={data.exchange.halted} />;
  return error ? (
    <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
  ) : (
    <Skeleton lines={3} />
  );
}
