import { t } from '@lingui/core/macro';
import { CommentActions } from './comment-actions';
import { CommentHead } from './comment-head';
import { CommentText } from './comment-text';
import classes from './talk.module.css';
import type { Argument, Comment } from './talk-query';
import { useKnownHandles } from './use-known-handles';

/** The best cases of both sides beside each other; on a phone one below the other. */
export function Cases({ idea }: { idea: Argument }) {
  return (
    <>
      <div className={classes.cases}>
        <Side title={t`For`} look="for" cases={idea.casesFor} ideaId={idea.id} />
        <Side title={t`Against`} look="against" cases={idea.casesAgainst} ideaId={idea.id} />
      </div>
      <p
        className={classes.hint}
      >{t`By what readers find useful and how good their writers’ judgement was in settled markets; never by who they are.`}</p>
    </>
  );
}

interface SideProps {
  title: string;
  look: 'for' | 'against';
  cases: readonly Comment[];
  ideaId: string;
}

function Side({ title, look, cases, ideaId }: SideProps) {
  const handles = useKnownHandles(cases);
  return (
    <section className={classes.side} data-look={look} aria-label={t`Best case ${title.toLowerCase()}`}>
      <h3>{title}</h3>
      {cases.length === 0 ? (
        <p className={classes.hint}>{t`Nobody has made the case yet.`}</p>
      ) : (
        <ol>
          {cases.map((comment) => (
            <li key={comment.id} className={classes.case} data-testid="case">
              <CommentText text={comment.text} handles={handles} look="serif" />
              <CommentHead comment={comment} />
              <CommentActions comment={comment} ideaId={ideaId} inCases />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
