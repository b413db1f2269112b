import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Problem } from '../ui/problem';
import { Skeleton } from '../ui/skeleton';
import table from '../ui/table.module.css';
import { TopicDecidersForm } from './topic-deciders-form';
import { type TopicDeciders as Named, TopicDecidersQuery } from './topic-deciders-query';
import { topicLabel } from './topic-label';

/** Who answers ideas of which topic. */
export function TopicDeciders() {
  const { data, error, refetch } = useQuery(TopicDecidersQuery, { fetchPolicy: 'cache-and-network' });
  if (!data) {
    return error ? (
      <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
    ) : (
      <Skeleton lines={3} />
    );
  }
  const topics = data.exchange.topics.map(({ topic }) => topic);
  return (
    <>
      <NamedTable named={data.topicDeciders} />
      <TopicDecidersForm topics={topics} named={data.topicDeciders} />
    </>
  );
}

function NamedTable({ named }: { named: readonly Named[] }) {
  if (named.length === 0)
    return <p className={table.empty}>{t`Nobody is named. Clocks of ideas run all the same.`}</p>;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t`Topic`}</th>
          <th scope="col">{t`Who answers`}</th>
        </tr>
      </thead>
      <tbody>
        {named.map(({ topic, deciders, handles }) => (
          <tr key={topic} data-testid="topic-deciders">
            <td>{topicLabel(topic)}</td>
            <td>
              {deciders.join(', ')}
              {handles.join() !== deciders.join() && (
                <span className={table.second}>{handles.join(', ')}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
