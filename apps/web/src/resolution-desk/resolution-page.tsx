import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Desk } from '../officers/desk';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { DeskEntry } from './desk-entry';
import { type DeskItem, DeskQuery, type DeskState } from './desk-query';
import { deskStates } from './desk-words';
import classes from './resolution-desk.module.css';

const pollMs = 10_000;

/** Where markets are resolved: what is to be done next, by whom, and how long it has waited. */
export function ResolutionPage() {
  return (
    <Desk
      title={t`Resolution desk`}
      who={t`resolvers and members who were drawn by lot`}
      isFor={() => true}
      intro={t`One person proposes how a market ended, and another confirms it. Whoever belongs to the idea, or had shares or orders in it lately, does neither. Everything is recorded.`}
    >
      {() => <Items />}
    </Desk>
  );
}

function Items() {
  const { data, error, refetch } = useQuery(DeskQuery, {
    fetchPolicy: 'cache-and-network',
    pollInterval: pollMs,
    skipPollAttempt: () => document.hidden,
  });
  if (!data) return error ? <Problem error={error} onRetry={refetch} /> : <Skeleton lines={6} />;
  const items = data.resolutionDesk;
  if (items.length === 0)
    return (
      <p
        className={classes.none}
        data-testid="desk-empty"
      >{t`Nothing waits for you. Resolvers see every market that has closed and is not paid; other members see those that they were drawn for.`}</p>
    );
  return (
    <div className={classes.sections} data-testid="desk">
      {(Object.keys(deskStates) as DeskState[]).map((state) => (
        <Waiting
          key={state}
          state={state}
          items={items.filter((item) => item.state === state)}
          onChanged={() => void refetch()}
        />
      ))}
    </div>
  );
}

interface WaitingProps {
  state: DeskState;
  items: readonly DeskItem[];
  onChanged: () => void;
}

function Waiting({ state, items, onChanged }: WaitingProps) {
  const { title, none } = deskStates[state];
  return (
    <Section title={`${title} (${items.length})`}>
      {items.length === 0 && <p className={classes.none}>{none}</p>}
      <ul className={classes.items}>
        {items.map((item) => (
          <DeskEntry key={item.market.id} item={item} onChanged={onChanged} />
        ))}
      </ul>
    </Section>
  );
}
