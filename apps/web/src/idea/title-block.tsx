import { formatAge } from '../format/time';
import classes from './idea.module.css';
import type { Idea } from './idea-query';

export function TitleBlock({ idea: { title, topic, proposedAt } }: { idea: Idea }) {
  return (
    <>
      <p className={classes.meta}>
        {[topic, `proposed ${formatAge(proposedAt)}`].filter(Boolean).join(' · ')}
      </p>
      <h1>{title}</h1>
    </>
  );
}
