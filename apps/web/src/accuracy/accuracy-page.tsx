import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { formatDay } from '../format/time';
import { CalibrationPlot } from '../ui/calibration-plot';
import { Page } from '../ui/page';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import classes from './accuracy.module.css';
import { type Accuracy, AccuracyQuery } from './accuracy-query';
import { betterSentence, optimismSentence } from './accuracy-words';
import { MethodTable } from './method-table';

/** Whether any of this is worth believing: what was said of headlines, and what came out. */
export function AccuracyPage() {
  const { data, error, refetch } = useQuery(AccuracyQuery, { fetchPolicy: 'cache-and-network' });
  const accuracy = data?.accuracy;
  return (
    <Page title={t`Accuracy`}>
      <h1>{t`Accuracy`}</h1>
      <p
        className={classes.intro}
      >{t`Which way of looking at ideas predicted better, on the headlines that were resolved. What is void is left out.`}</p>
      {!accuracy &&
        (error ? (
          <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
        ) : (
          <Skeleton lines={8} />
        ))}
      {accuracy && <Figures accuracy={accuracy} />}
    </Page>
  );
}

function Figures({ accuracy }: { accuracy: Accuracy }) {
  const { resolved, nextAt, madeAt, methods, calibration } = accuracy;
  return (
    <>
      <p className={classes.answer} data-testid="better">
        {betterSentence(accuracy)}
      </p>
      {resolved > 0 && (
        <div className={classes.sections}>
          <Section title={t`By method`}>
            <MethodTable methods={methods} />
            <p
              className={classes.hint}
            >{t`Brier score: the mean squared distance from what came out; 0 is perfect, 0.25 is saying 50% always. AUC: how often one that came out YES stood above one that came out NO; 1 is always, 0.5 is chance. Below each is where it lies 95 times in 100. Up-votes are no chances, so look at their AUC.`}</p>
          </Section>
          <Section title={t`Calibration of prices`}>
            <CalibrationPlot points={calibration} who="prices" />
          </Section>
          <Section title={t`Optimism`}>
            <p className={classes.text} data-testid="optimism">
              {optimismSentence(accuracy)}
            </p>
          </Section>
          <p className={classes.hint}>
            <Trans>
              Of {resolved} resolved headlines{madeAt && t`, worked out on ${formatDay(madeAt)}`}; next when{' '}
              {nextAt} are resolved. It is told in steps of five, so that what changed tells of no single
              headline.
            </Trans>
          </p>
        </div>
      )}
    </>
  );
}
