import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { formatAge } from '../format/time';
import { Countdown } from '../idea/life/countdown';
import { SecondButton } from '../idea/stage/second-button';
import { secondsWords } from '../idea/stage/stage-words';
import ideaTitle from '../ui/idea-title.module.css';
import type { WantedIdea } from './seconds-query';
import classes from './seconds-wanted.module.css';

/** One idea on its way to a market: how many second it, and the button to be one of them. Names are not told. */
export function WantedRow({ idea }: { idea: WantedIdea }) {
  const { id, title, topic, tags, proposedAt, seconds } = idea;
  return (
    <li className={classes.row} data-testid="wanted" data-idea-id={id}>
      <div className={classes.words}>
        <h3 className={ideaTitle.title}>
          <Link to={`/ideas/${id}`}>{title}</Link>
        </h3>
        <p className={classes.meta}>
          {topic}
          {tags.map((tag) => (
            <Fragment key={tag}>
              {' · '}
              <Link to={`/?tag=${encodeURIComponent(tag)}`}>#{tag}</Link>
            </Fragment>
          ))}
          {' · '}
          {t`proposed ${formatAge(proposedAt)}`}
        </p>
      </div>
      <div className={classes.state}>
        <Progress idea={idea} />
      </div>
      <div className={classes.act}>
        {idea.stage !== 'ANNOUNCED' && <SecondButton ideaId={id} title={title} seconds={seconds} />}
        {idea.mine && <span className={classes.meta}>{t`Your idea`}</span>}
      </div>
    </li>
  );
}

function Progress({ idea: { stage, held, opensAt, seconds } }: { idea: WantedIdea }) {
  if (stage === 'ANNOUNCED' && opensAt)
    return (
      <Trans>
        Opens <Countdown until={opensAt} />
      </Trans>
    );
  if (held) return <>{t`A curator has to look at it`}</>;
  return (
    <>
      <span data-testid="count">{secondsWords(seconds)}</span>
      {seconds.mine && <span className={classes.mine}>{t`One is yours`}</span>}
    </>
  );
}
