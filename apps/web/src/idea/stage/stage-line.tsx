import { Link } from 'react-router';
import { Countdown } from '../life/countdown';
import classes from './stage.module.css';
import type { StagedIdea } from './stage-query';
import { peopleSentence, stageName, stageSentence } from './stage-words';

/** How far the idea has come, what comes next, and who is behind it as far as that is told. */
export function StageLine({ idea }: { idea: StagedIdea }) {
  const { stage, opensAt, mergedInto, season } = idea;
  const sentence = stageSentence(idea);
  return (
    <div className={classes.line} data-testid="stage" data-stage={stage}>
      <p>
        <strong>{stageName(stage)}</strong>
        {stage === 'OPEN' && season ? <> · {season}</> : null}
        {sentence && ` · ${sentence}`}
        {stage === 'ANNOUNCED' && opensAt !== null && (
          <>
            {' '}
            <Countdown until={opensAt} />.
          </>
        )}
        {mergedInto && (
          <>
            {' '}
            <Link to={`/ideas/${mergedInto.id}`}>{mergedInto.title}</Link>.
          </>
        )}
      </p>
      <p className={classes.people}>{peopleSentence(idea)}</p>
    </div>
  );
}
