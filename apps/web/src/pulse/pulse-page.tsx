import { plural, t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Choice } from '../ui/choice';
import { Page } from '../ui/page';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { ThemeTable, UnitTable } from './group-tables';
import { MarketCalibration } from './market-calibration';
import { MeritNotRank } from './merit-not-rank';
import { Movers } from './movers';
import { Participation } from './participation';
import { Presentation } from './presentation';
import classes from './pulse-page.module.css';
import type { Pulse, Range, Size } from './pulse-query';
import { TileTable } from './tile-table';
import { Treemap } from './treemap';
import { usePulse } from './use-pulse';

const ranges = [
  { value: 'DAY', label: t`A day` },
  { value: 'WEEK', label: t`A week` },
  { value: 'MONTH', label: t`A month` },
] as const;
const sizes = [
  { value: 'STAKES', label: t`Stakes` },
  { value: 'VOLUME', label: t`Trading` },
] as const;
const views = [
  { value: 'map', label: t`Map` },
  { value: 'table', label: t`Table` },
] as const;

const openingSentence = (openIdeas: number | null): string =>
  openIdeas === null
    ? t`What moves, and who takes part: for every member alike.`
    : t`${plural(openIdeas, { one: '# open idea', other: '# open ideas' })}. What moves, and who takes part: for every member alike.`;

/** What moves on the floor and who takes part: what leaders look at, open to everybody. */
export function PulsePage() {
  const [range, setRange] = useState<Range>('WEEK');
  const [by, setBy] = useState<Size>('STAKES');
  const [presenting, setPresenting] = useState(false);
  const { pulse, error, reread } = usePulse({ range, by });
  return (
    <Page title={t`Pulse`} wide>
      <div className={classes.top}>
        <div>
          <h1>{t`Pulse`}</h1>
          <p className={classes.sentence}>{openingSentence(pulse?.openIdeas ?? null)}</p>
        </div>
        <div className={classes.acts}>
          <a
            href={`/export/pulse.csv?range=${range}`}
            download
            data-testid="pulse-csv"
          >{t`Take it as CSV`}</a>
          <Button
            size="xs"
            onClick={() => setPresenting(true)}
            disabled={!pulse}
            data-testid="present"
          >{t`Present`}</Button>
        </div>
      </div>
      {!pulse &&
        (error ? (
          <Problem error={error} onRetry={reread} />
        ) : (
          <Skeleton lines={12} label={t`Loading the pulse`} />
        ))}
      {pulse && <Floor pulse={pulse} by={by} onBy={setBy} />}
      {pulse && <Panels pulse={pulse} range={range} onRange={setRange} />}
      {pulse && presenting && <Presentation pulse={pulse} by={by} onEnd={() => setPresenting(false)} />}
    </Page>
  );
}

function Floor({ pulse, by, onBy }: { pulse: Pulse; by: Size; onBy: (by: Size) => void }) {
  const [view, setView] = useState<'map' | 'table'>('map');
  return (
    <Section
      title={t`The floor today`}
      aside={
        <span className={classes.choices}>
          <Choice legend={t`Area`} options={sizes} value={by} onChange={onBy} look="quiet" />
          <Choice legend={t`View`} options={views} value={view} onChange={setView} look="quiet" />
        </span>
      }
    >
      {view === 'map' ? (
        <Treemap tiles={pulse.treemap} openIdeas={pulse.openIdeas} by={by} />
      ) : (
        <TileTable tiles={pulse.treemap} />
      )}
    </Section>
  );
}

function Panels({ pulse, range, onRange }: { pulse: Pulse; range: Range; onRange: (range: Range) => void }) {
  return (
    <div className={classes.panels}>
      <div className={classes.column}>
        <Section
          title={t`Movers`}
          aside={<Choice legend={t`Range`} options={ranges} value={range} onChange={onRange} look="quiet" />}
        >
          <Movers movers={pulse.movers} />
        </Section>
        <Section title={t`By theme`}>
          <ThemeTable themes={pulse.themes} />
        </Section>
        <Section title={t`Do prices mean what they say?`}>
          <MarketCalibration />
        </Section>
      </div>
      <div className={classes.column}>
        <Section title={t`Merit, not rank`}>
          <MeritNotRank figures={pulse.meritNotRank} />
        </Section>
        <Section title={t`Participation and independence`}>
          <Participation weeks={pulse.weeks} />
        </Section>
        <Section title={t`By unit of who trades`}>
          <UnitTable units={pulse.units} />
          <p
            className={classes.quiet}
          >{t`Figures about people are of weeks that are over. A figure is told from five people on, and told anew only once five people changed it, so that nobody can be found in it or in a difference of two.`}</p>
        </Section>
      </div>
    </div>
  );
}
