import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { Viewer } from '../session/me-query';
import { Problem } from '../ui/problem';
import { RangeBar } from '../ui/range-bar';
import { Section } from '../ui/section';
import type { Given } from './given';
import { upToNow, useValueHistory } from './use-value-history';
import classes from './value.module.css';
import { ValueChart } from './value-chart';
import type { ValuePoint, ValueRange } from './value-query';
import { valueRanges, wordsOfRange } from './value-ranges';
import { ValueTable } from './value-table';
import { valueSummary } from './value-words';

interface ValueCurveProps {
  balance: Viewer['balance'];
  /** At the prices of this moment. */
  inPositionsMilli: bigint;
}

/** What I had over time, in a line, a sentence and a table. */
export function ValueCurve({ balance, inPositionsMilli }: ValueCurveProps) {
  const [range, setRange] = useState<ValueRange>('ALL');
  const [asTable, setAsTable] = useState(false);
  const { points, of, given, error, refetch } = useValueHistory(range, balance);
  const [ageMs, setAgeMs] = useState<number>();
  // Only of everything the first point is the first there is.
  const firstAt = of === 'ALL' ? points?.[0]?.at : undefined;
  if (firstAt !== undefined && ageMs === undefined) setAgeMs(Date.now() - Date.parse(firstAt));
  const options = valueRanges.map(({ value, label, ms }) => ({
    value,
    label,
    disabled: value !== 'ALL' && ms > (ageMs ?? 0),
  }));
  return (
    <Section title={t`Value`}>
      <RangeBar {...{ options, range, asTable }} onRange={setRange} onTable={setAsTable} />
      {!points && !error && <div className={classes.room} />}
      {!points && error && <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />}
      {points && (
        <Told
          points={upToNow(points, balance, inPositionsMilli)}
          since={wordsOfRange(of)}
          given={given}
          asTable={asTable}
        />
      )}
    </Section>
  );
}

interface ToldProps {
  points: readonly ValuePoint[];
  since: string;
  given: Given | null;
  asTable: boolean;
}

function Told({ points, since, given, asTable }: ToldProps) {
  const summary = valueSummary(points, since, given);
  return (
    <figure data-testid="value" data-last={points.at(-1)?.total}>
      {asTable ? <ValueTable points={points} /> : <ValueChart points={points} summary={summary} />}
      <figcaption className={classes.caption}>{summary}</figcaption>
    </figure>
  );
}
