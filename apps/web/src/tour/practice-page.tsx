import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { formatHeadline, formatPercent } from '../format/price';
import figures from '../idea/figures.module.css';
import { useMe } from '../session/use-me';
import { EvidenceBars } from '../ui/evidence-bars';
import { Page } from '../ui/page';
import { pointAt } from './pointer';
import { afterTrying, beforeTrying } from './practice-guide';
import { PracticeOutcome } from './practice-outcome';
import { PracticeTicket } from './practice-ticket';
import classes from './tour.module.css';
import { rememberTour } from './tour-memory';
import { type Practice, usePractice } from './use-practice';

const startPrice = '0.58';

/** Price, merit, evidence and an estimate, tried with sandbox tokens. */
export function PracticePage() {
  const practice = usePractice();
  const showOutcome = useGuide();
  const { given, startOver } = practice;
  return (
    <Page title={t`Practice`} aside={<PracticeTicket practice={practice} onGiven={showOutcome} />}>
      <p className={classes.note} data-testid="practice-note">
        <Trans>
          <strong>This is practice.</strong> The idea is made up, the 100 tokens are sandbox tokens, and
          nothing that you do on this page is sent to the exchange.
        </Trans>
      </p>
      <p className={classes.meta}>
        <Trans>Sandbox idea</Trans>
      </p>
      <h1>
        <Trans>A plant on every desk</Trans>
      </h1>
      <Figures practice={practice} />
      <p className={classes.question}>
        <Trans>Will at least half of the desks have a plant by the end of the year?</Trans>
      </p>
      {given && (
        <PracticeOutcome given={given} title={t`What happened`} before={startPrice} onStartOver={startOver} />
      )}
    </Page>
  );
}

function Figures({ practice: { price, merit } }: { practice: Practice }) {
  const exact = formatPercent(price);
  return (
    <div className={classes.figures}>
      <div data-testid="practice-price" data-price={price}>
        <p className={figures.figure}>{formatHeadline(price)}</p>
        <p className={figures.caption}>
          <Trans>price of YES {exact}</Trans>
        </p>
      </div>
      <div data-testid="practice-merit" data-merit={merit ?? undefined}>
        <p className={figures.figure} data-word={merit === null || undefined}>
          {merit ?? <Trans>not yet</Trans>}
        </p>
        <p className={figures.caption}>
          {merit === null ? (
            <Trans>merit: needs five people, has four</Trans>
          ) : (
            <>
              <Trans>merit of five people</Trans>&ensp;
              <span data-testid="practice-evidence">
                <EvidenceBars grade="D" />
              </span>
            </>
          )}
        </p>
      </div>
    </div>
  );
}

/** Points at the parts of the page when it opens, and at what changed when an estimate was tried. Returns how to do the latter. */
function useGuide(): () => void {
  const { viewer } = useMe();
  const stop = useRef(() => {});
  const memberId = viewer?.id;
  useEffect(() => {
    stop.current = pointAt(beforeTrying(), () => focusOn('[data-testid="practice-ticket"] [type="range"]'));
    return () => stop.current();
  }, []);
  useEffect(() => {
    if (memberId) rememberTour(memberId);
  }, [memberId]);
  return () =>
    requestAnimationFrame(() => {
      stop.current = pointAt(afterTrying(), () => focusOn('[data-testid="practice-real"]'));
    });
}

const focusOn = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();
