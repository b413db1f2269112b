import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { stageName } from '../idea/stage/stage-words';
import ideaTitle from '../ui/idea-title.module.css';
import { Section } from '../ui/section';
import classes from './profile.module.css';
import type { ProfileIdea } from './profile-query';

/** Ideas that were proposed under the handle, or in whose team it is. */
export function SignedIdeas({ ideas }: { ideas: readonly ProfileIdea[] }) {
  return (
    <Section title={t`Ideas`}>
      {ideas.length === 0 && (
        <p
          className={classes.hint}
        >{t`No idea is signed with this handle. While an idea is blind, it is signed by nobody.`}</p>
      )}
      <ul className={classes.rows}>
        {ideas.map(({ idea, part }) => (
          <li key={idea.id} className={classes.idea} data-testid="signed-idea">
            <h3 className={ideaTitle.title}>
              <Link to={`/ideas/${idea.id}`}>{idea.title}</Link>
            </h3>
            <p className={classes.hint}>
              {[part === 'PROPOSER' ? t`Proposer` : t`Team`, idea.topic, stageName(idea.stage)]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
