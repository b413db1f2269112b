import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { secondsWords, stageName } from '../idea/stage/stage-words';
import { Section } from '../ui/section';
import type { OwnIdea } from './proposal-queries';
import classes from './propose.module.css';

/** What became of what I proposed. */
export function OwnIdeas({ ideas }: { ideas: readonly OwnIdea[] }) {
  if (ideas.length === 0) return null;
  return (
    <Section title={t`Your ideas`}>
      <ul className={classes.list} data-testid="own-ideas">
        {ideas.map((idea) => (
          <li key={idea.id}>
            <Link to={`/ideas/${idea.id}`} className={classes.draft}>
              {idea.title}
            </Link>
            <span className={classes.hint}>{standing(idea)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function standing({ stage, held, seconds }: OwnIdea): string {
  if (held) return t`${stageName(stage)}, waits for curators`;
  return stage === 'PROPOSED' ? secondsWords(seconds) : stageName(stage);
}
