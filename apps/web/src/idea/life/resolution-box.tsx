import { formatDayAndClock } from '../../format/time';
import { useMe } from '../../session/use-me';
import { Section } from '../../ui/section';
import type { IdeaMarket } from '../idea-query';
import { isOver } from '../payout';
import { ChallengeForm } from './challenge-form';
import { Countdown } from './countdown';
import classes from './life.module.css';
import type { Resolution } from './life-query';
import { decisionSentence, resolutionNext, resolutionTitle, stepWords } from './resolution-words';

/** What is said about how the market ended: what, on what evidence, and what comes next. */
export function ResolutionBox({ market }: { market: IdeaMarket }) {
  const { resolution, state } = market;
  const { viewer } = useMe();
  if (!resolution) return null;
  const over = isOver(state);
  const { status, challengeEndsAt } = resolution;
  const open = !over && status === 'CONFIRMED' && challengeEndsAt !== null;
  return (
    <div className={classes.resolution} data-testid="resolution" data-status={status}>
      <Section title={resolutionTitle(status, over)}>
        <p className={classes.decision}>
          {decisionSentence(
            resolution,
            market.contracts.map(({ name }) => name),
          )}
        </p>
        <Evidence evidence={resolution.evidence} />
        {!over && (
          <p className={classes.next}>
            {resolutionNext(status)}
            {open && (
              <>
                {' '}
                It is paid <Countdown until={challengeEndsAt} />.
              </>
            )}
          </p>
        )}
        {resolution.challenge && (
          <>
            <h3>The objection</h3>
            <Evidence evidence={resolution.challenge} />
          </>
        )}
        {resolution.history.length > 1 && <History steps={resolution.history} />}
        {open && viewer?.canTrade && <ChallengeForm marketId={market.id} />}
      </Section>
    </div>
  );
}

function Evidence({ evidence }: { evidence: Resolution['evidence'] }) {
  if (!evidence) return null;
  return (
    <blockquote className={classes.evidence}>
      <p>{evidence.text}</p>
      {evidence.url && (
        <p>
          <a href={evidence.url} rel="noreferrer" target="_blank">
            {evidence.url}
          </a>
        </p>
      )}
    </blockquote>
  );
}

function History({ steps }: { steps: Resolution['history'] }) {
  return (
    <details className={classes.history}>
      <summary>How it came to this</summary>
      <ol>
        {steps.map((step) => (
          <li key={`${step.at} ${step.status}`}>
            <time dateTime={step.at}>{formatDayAndClock(step.at)}</time> {stepWords(step)}
            {step.evidence ? `: ${step.evidence.text}` : '.'}
          </li>
        ))}
      </ol>
    </details>
  );
}
