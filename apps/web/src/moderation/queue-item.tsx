import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { formatAge } from '../format/time';
import { DecideItem } from './decide-item';
import { decidedWords, kindWords } from './item-words';
import { MarkedText } from './marked-text';
import classes from './moderation.module.css';
import type { ModerationItem } from './moderation-query';

interface QueueItemProps {
  item: ModerationItem;
  /** Opens the form by which a duplicate is merged. */
  onMerge: (item: ModerationItem) => void;
}

/** What was said, why it is here, and what is to become of it. */
export function QueueItem({ item, onMerge }: QueueItemProps) {
  const { idea, kind, createdAt, decision, decisionReason, decidedAt } = item;
  return (
    <li className={classes.item} data-testid="moderation-item" data-kind={kind}>
      <p className={classes.meta}>
        {kindWords(item)} · {formatAge(createdAt)}
      </p>
      <h3 className={classes.title}>
        {idea ? (
          <Link to={`/ideas/${idea.id}?alone`}>
            <MarkedText text={idea.title} words={item.matches.map(({ found }) => found)} />
          </Link>
        ) : (
          t`An idea that is gone`
        )}
      </h3>
      <Said item={item} />
      <Why item={item} />
      {decision && (
        <p>
          <strong>{decidedWords[decision]}</strong>
          {decidedAt && ` ${formatAge(decidedAt)}`}: {decisionReason}
        </p>
      )}
      {!decision && (
        <DecideItem
          item={item}
          before={
            kind === 'DUPLICATE' && (
              <Button
                size="xs"
                onClick={() => onMerge(item)}
                data-testid="begin-merge"
              >{t`Merge it…`}</Button>
            )
          }
        />
      )}
    </li>
  );
}

function Said({ item: { idea, comment, kind, ofIdea, matches } }: { item: ModerationItem }) {
  const words = matches.map(({ found }) => found);
  if (comment) return <SaidComment comment={comment} />;
  if (kind === 'DUPLICATE')
    return (
      <p>
        <Trans>
          of {ofIdea ? <Link to={`/ideas/${ofIdea.id}?alone`}>{ofIdea.title}</Link> : t`an idea that is gone`}
        </Trans>
      </p>
    );
  if (!idea) return null;
  return (
    <>
      {idea.summary !== '' && (
        <blockquote className={classes.quote}>
          <MarkedText text={idea.summary} words={words} />
        </blockquote>
      )}
      <p className={classes.meta}>
        <MarkedText text={[idea.topic, ...idea.tags].join(' · ')} words={words} />
      </p>
    </>
  );
}

const signatures = { HANDLE: '', NAME: '', PROPOSER: t`Proposer`, TEAM: t`Team` } as const;

function SaidComment({ comment }: { comment: NonNullable<ModerationItem['comment']> }) {
  const { text, author, signedAs, removed, fromIdea } = comment;
  const signature = author ?? signatures[signedAs];
  return (
    <blockquote className={classes.quote}>
      {removed ? t`Its text is gone.` : <MarkedText text={text} words={[]} />}
      {signature && (
        <footer>
          {signature}
          {fromIdea && t` of “${fromIdea.title}”`}
        </footer>
      )}
    </blockquote>
  );
}

function Why({ item: { matches, reasons } }: { item: ModerationItem }) {
  return (
    <ul className={classes.why} aria-label={t`Why it is here`}>
      {matches.map(({ topic, phrase, found }) => (
        <li key={phrase}>{t`${topic}: it has “${found}”.`}</li>
      ))}
      {[...countedReasons(reasons)].map(([reason, count]) => (
        <li key={reason}>
          “{reason}”{count > 1 && t` (${count} members)`}
        </li>
      ))}
    </ul>
  );
}

/** Several members may say the same. */
function countedReasons(reasons: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
}
