import { t } from '@lingui/core/macro';
import { FollowIdea } from '../following/follow-idea';
import { formatAge } from '../format/time';
import { CuratorsNote, ReportIdea } from '../moderation/curators-note';
import classes from './idea.module.css';
import type { Idea } from './idea-query';

export function TitleBlock({ idea: { id, title, topic, proposedAt, imported } }: { idea: Idea }) {
  const age = formatAge(proposedAt);
  return (
    <>
      <p className={classes.meta}>
        {[topic, imported ? t`imported ${age}` : t`proposed ${age}`].filter(Boolean).join(' · ')}
      </p>
      <h1>{title}</h1>
      <FollowIdea ideaId={id}>
        <ReportIdea ideaId={id} />
      </FollowIdea>
      <CuratorsNote ideaId={id} />
    </>
  );
}
