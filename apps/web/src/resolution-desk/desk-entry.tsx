import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { formatAge, formatDay, formatDayAndClock } from '../format/time';
import { said } from '../words/said';
import { DeskDetail } from './desk-detail';
import type { DeskItem } from './desk-query';
import { decidedSentence, peopleSentence, standingSentence, tradingWords } from './desk-words';
import classes from './resolution-desk.module.css';

const dayMs = 86_400_000;

/** A market that waits: what it asks, how long it has waited, and whether I may do something about it. */
export function DeskEntry({ item, onChanged }: { item: DeskItem; onChanged: () => void }) {
  const [open, setOpen] = useState(false);
  const detail = useId();
  const { market, state, since, eligible } = item;
  const standing = standingSentence(item);
  const decided = decidedSentence(item);
  const isMine = eligible && (state === 'TO_PROPOSE' || state === 'TO_CONFIRM');
  return (
    <li className={classes.item} data-testid="desk-item" data-state={state}>
      <p className={classes.meta}>
        {[
          market.headline ? t`Headline` : t`Milestone`,
          t`waiting since ${sinceWords(since)}`,
          tradingWords(market),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Link className={classes.question} to={`/ideas/${market.ideaId}?market=${market.id}`}>
        {said(market.question)}
      </Link>
      {decided && <p>{decided}</p>}
      <p data-testid="desk-standing">
        {eligible ? <strong>{standing}</strong> : standing}{' '}
        <span className={classes.people}>{peopleSentence(item)}</span>
      </p>
      <Button
        size="xs"
        variant={isMine ? 'filled' : 'outline'}
        color={isMine ? 'accent' : 'ink'}
        aria-expanded={open}
        aria-controls={detail}
        onClick={() => setOpen(!open)}
      >
        {open ? t`Put away` : isMine ? t`Look and decide` : t`Look`}
      </Button>
      <div id={detail}>{open && <DeskDetail item={item} onChanged={onChanged} />}</div>
    </li>
  );
}

/** The time, and how long ago that is once it is more than a day. */
function sinceWords(since: string): string {
  const isOld = Date.now() - new Date(since).getTime() >= dayMs;
  return isOld ? `${formatDay(since)}, ${formatAge(since)}` : formatDayAndClock(since);
}
