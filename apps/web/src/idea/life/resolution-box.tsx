import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { formatDayAndClock } from '../../format/time';
import { useMe } from '../../session/use-me';
import { Section } from '../../ui/section';
import { said } from '../../words/said';
import type { IdeaMarket } from '../idea-query';
import { isOver } from '../payout';
import { ChallengeForm } from './challenge-form';
import { Countdown } from './countdown';
import classes from './life.module.css';
import type { Resolution } from './life-query';
import {
  decisionSentence,
  resolutionNext,
  resolutionTitle,
  stakeSentence,
  stepWords,
  valueSentence,
} from './resolution-words';
import { useResolutionNews } from './use-resolution-news';

/** What is said about how the market ended: what, on what evidence, and what comes next. */
export function ResolutionBox({ market }: { market: IdeaMarket }) {
  const { resolution, state } = market;
  const { viewer } = useMe();
  useResolutionNews(market.id, resolution);
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
        {resolution.evidence?.value && (
          <p className={classes.decision}>{valueSentence(resolution.evidence.value, market.claim.unit)}</p>
        )}
        <Evidence evidence={resolution.evidence} />
        {!over && (
          <p className={classes.next}>
            {resolutionNext(status)}
            {open && (
              <Trans>
                {' '}
                It is paid <Countdown until={challengeEndsAt} />.
              </Trans>
            )}
          </p>
        )}
        {resolution.challenge && (
          <>
            <h3>{t`The challenge`}</h3>
            <Evidence evidence={resolution.challenge} />
            <Stake challenge={resolution.challenge} status={status} />
          </>
        )}
        {resolution.history.length > 1 && <History steps={resolution.history} />}
        {open && viewer?.canTrade && <ChallengeForm marketId={market.id} cash={viewer.balance.cash} />}
      </Section>
    </div>
  );
}

function Stake({ challenge, status }: { challenge: Objection; status: Resolution['status'] }) {
  const sentence = stakeSentence(challenge, status);
  return sentence && <p className={classes.next}>{sentence}</p>;
}

type Objection = NonNullable<Resolution['challenge']>;

function Evidence({ evidence }: { evidence: { text: string | null; url: string | null } | null }) {
  if (!evidence?.text) return null;
  return (
    <blockquote className={classes.evidence}>
      <p>{said(evidence.text)}</p>
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
      <summary>{t`How it came to this`}</summary>
      <ol>
        {steps.map((step) => (
          <li key={`${step.at} ${step.status}`}>
            <time dateTime={step.at}>{formatDayAndClock(step.at)}</time> {stepWords(step)}
            {step.evidence ? `: ${said(step.evidence.text)}` : '.'}
          </li>
        ))}
      </ol>
    </details>
  );
}
