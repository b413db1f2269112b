import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { formatAge } from '../format/time';
import { Section } from '../ui/section';
import type { SimilarIdea } from './proposal-queries';
import classes from './propose.module.css';

interface SimilarIdeasProps {
  similar: readonly SimilarIdea[];
  settled: boolean;
  /** Enough is typed to look for something. */
  asked: boolean;
}

/** What was proposed before, so that nobody proposes it twice. */
export function SimilarIdeas({ similar, settled, asked }: SimilarIdeasProps) {
  return (
    <Section title={t`Similar ideas`}>
      <div aria-live="polite" data-testid="similar-ideas" data-settled={settled}>
        {similar.length === 0 && (
          <p className={classes.hint}>
            {asked && settled
              ? t`Nothing like it was proposed yet.`
              : t`Type a title, and what is like it stands here.`}
          </p>
        )}
        {similar.length > 0 && (
          <>
            <p className={classes.hint}>{t`Look at them first: a second for one of these may do more.`}</p>
            <ul className={classes.list}>
              {similar.map(({ idea }) => (
                <li key={idea.id}>
                  <Link to={`/ideas/${idea.id}`} target="_blank" rel="noopener">
                    {idea.title}
                  </Link>
                  <span className={classes.hint}>
                    {[idea.topic, STAGE_WORDS[idea.stage], t`proposed ${formatAge(idea.proposedAt)}`]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Section>
  );
}

const STAGE_WORDS: Record<SimilarIdea['idea']['stage'], string> = {
  DRAFT: '',
  PROPOSED: t`needs seconds`,
  SECONDED: t`seconded`,
  ANNOUNCED: t`opens soon`,
  OPEN: t`open`,
  ADOPTED: t`adopted`,
  DECLINED: t`declined`,
  SHIPPED: t`shipped`,
  RETIRED: t`retired`,
  MERGED: t`merged`,
};
