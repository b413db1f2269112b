import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { formatDayAndClock } from '../../../format/time';
import { Section } from '../../../ui/section';
import { said } from '../../../words/said';
import { eventWords } from './event-words';
import classes from './history.module.css';
import { HistoryQuery } from './history-query';

/** What happened to the idea, the newest first. Imported ideas have no history here. */
export function IdeaHistory({ ideaId }: { ideaId: string }) {
  const { data } = useQuery(HistoryQuery, {
    variables: { id: ideaId },
  });
  const events = data?.idea?.history ?? [];
  if (events.length === 0) return null;
  return (
    <Section title={t`History`}>
      <ol className={classes.events} data-testid="history">
        {events.toReversed().map((event) => (
          <li key={event.id}>
            <time dateTime={event.at}>{formatDayAndClock(event.at)}</time>
            <div>
              {eventWords(event)}
              {event.text && <p className={classes.text}>{said(event.text)}</p>}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
