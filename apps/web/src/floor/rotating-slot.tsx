import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { Countdown } from '../idea/life/countdown';
import { useQuote } from '../live/use-quote';
import { isOfferedTrade } from '../session/roles';
import { useMe } from '../session/use-me';
import ideaTitle from '../ui/idea-title.module.css';
import { Section } from '../ui/section';
import { said } from '../words/said';
import classes from './rotating-slot.module.css';
import { RotatingSlotQuery, type SlotIdea } from './rotating-slot-query';
import { slotSentence } from './slot-sentence';

const pollMs = 60_000;
const afterTurnMs = 1_000;

/** New ideas have a place on the floor by turns, by a rule that everybody can read. */
export function RotatingSlot() {
  const { data, refetch } = useQuery(RotatingSlotQuery, {
    pollInterval: pollMs,
    skipPollAttempt: () => document.hidden,
  });
  const trades = isOfferedTrade(useMe().viewer);
  const slot = data?.rotatingSlot;
  const until = slot?.until;
  useEffect(() => {
    if (!until) return undefined;
    const wait = Math.min(Math.max(Date.parse(until) - Date.now(), 0) + afterTurnMs, 2 ** 31 - 1);
    const timer = setTimeout(() => refetch().catch(() => undefined), wait);
    return () => clearTimeout(timer);
  }, [until, refetch]);
  if (!slot || slot.ideas.length === 0) return null;
  return (
    <Section title={t`New on the floor`}>
      <ul className={classes.list} data-testid="rotating-slot">
        {slot.ideas.map((idea) => (
          <Turn key={idea.id} idea={idea} trades={trades} />
        ))}
      </ul>
      <details className={classes.rule}>
        <summary>{slot.ideas.length === 1 ? t`Why this one` : t`Why these`}</summary>
        <p>
          <Trans>
            {said(slot.rule)} <Plural value={slot.total} one="# idea takes" other="# ideas take" /> turns; the
            next turn is <Countdown until={slot.until} />.
          </Trans>
        </p>
      </details>
    </Section>
  );
}

function Turn({ idea, trades }: { idea: SlotIdea; trades: boolean }) {
  return (
    <li className={classes.turn}>
      <h3 className={`${ideaTitle.title} ${classes.title}`}>
        <Link to={`/ideas/${idea.id}`}>{idea.title}</Link>
      </h3>
      <p className={classes.words}>{idea.market && <Words idea={idea} market={idea.market} />}</p>
      {trades && (
        <Link className={classes.act} to={`/ideas/${idea.id}?view=estimate`}>
          <span className={classes.long}>{t`Give your estimate`}</span>
          <span className={classes.short}>{t`Estimate`}</span>
          <span className="visually-hidden">: {idea.title}</span>
        </Link>
      )}
    </li>
  );
}

function Words({ idea, market }: { idea: SlotIdea; market: NonNullable<SlotIdea['market']> }) {
  const { state } = useQuote(market);
  return slotSentence({ ...idea, state, until: market.stateUntil });
}
