import { plural, t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef } from 'react';
import { ThemeTable, UnitTable } from './group-tables';
import { MeritNotRank } from './merit-not-rank';
import { Movers } from './movers';
import { Participation } from './participation';
import classes from './presentation.module.css';
import type { Pulse, Size } from './pulse-query';
import { rowsThatFit } from './rows-that-fit';
import { Treemap } from './treemap';
import { useRotation } from './use-rotation';

interface Props {
  pulse: Pulse;
  by: Size;
  onEnd: () => void;
}

const movers = 4;

/** Below the map its caption has so much room, in CSS pixels: the narrower, the more lines it takes. */
const captionRoom = (width: number): number => (width < 560 ? 116 : width < 1000 ? 52 : 32);
const lowestMap = 320;

/** For a screen in a hallway: one panel after another, large; by itself, by keys, by mouse and by touch. */
export function Presentation({ pulse, by, onEnd }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { ref: place, width, height } = useElementSize<HTMLDivElement>();
  const panels = panelsOf(pulse, by, {
    mapHeight: Math.max(lowestMap, height - captionRoom(width)),
    rows: rowsThatFit(window.innerWidth, height),
  });
  const { at, still, turn, hold } = useRotation(panels.length);
  useFullScreen(dialog, onEnd);
  const panel = panels[at];
  if (panel === undefined) return null;
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      className={classes.presentation}
      aria-label={t`Presentation`}
      data-testid="presentation"
    >
      <h2>{panel.title}</h2>
      <div ref={place} className={classes.place}>
        <div key={panel.title} className={classes.view}>
          <div className={classes.panel} inert>
            {panel.content}
          </div>
        </div>
      </div>
      <div className={classes.foot}>
        <p>
          {t`${at + 1} of ${panels.length}${still ? t`, held` : ''}`}
          <span className={classes.keys}>{t` · arrow keys turn, the space bar holds, Escape ends`}</span>
        </p>
        <div className={classes.acts}>
          <Button size="xs" onClick={() => turn(-1)}>{t`Previous`}</Button>
          <Button size="xs" onClick={hold}>
            {still ? t`Let it turn` : t`Hold`}
          </Button>
          <Button size="xs" onClick={() => turn(1)}>{t`Next`}</Button>
          <Button size="xs" onClick={onEnd}>{t`Close`}</Button>
        </div>
      </div>
    </dialog>
  );
}

interface Room {
  mapHeight: number;
  /** Of a table. */
  rows: number;
}

function panelsOf(
  pulse: Pulse,
  by: Size,
  { mapHeight, rows }: Room,
): { title: string; content: ReactNode }[] {
  const { treemap, openIdeas, themes, units, weeks, meritNotRank } = pulse;
  return [
    {
      title: t`The floor today`,
      content: <Treemap tiles={treemap} openIdeas={openIdeas} by={by} height={mapHeight} still />,
    },
    { title: t`Movers`, content: <Movers movers={pulse.movers.slice(0, movers)} said={1} /> },
    {
      title: t`By theme`,
      content: (
        <>
          <ThemeTable themes={themes.slice(0, rows)} />
          <Unshown count={themes.length - rows} />
        </>
      ),
    },
    {
      title: t`By unit of who trades`,
      content: (
        <>
          <UnitTable units={units.slice(0, rows)} />
          <Unshown count={units.length - rows} />
        </>
      ),
    },
    { title: t`Participation and independence`, content: <Participation weeks={weeks} /> },
    { title: t`Merit, not rank`, content: <MeritNotRank figures={meritNotRank} /> },
  ];
}

/** How many a list leaves out for want of room. */
function Unshown({ count }: { count: number }) {
  if (count <= 0) return null;
  return <p className={classes.unshown}>{plural(count, { one: 'and # more', other: 'and # more' })}</p>;
}

/** The whole screen where the browser allows it; it ends with Escape, with the full screen, or with the dialog. */
function useFullScreen(dialog: { current: HTMLDialogElement | null }, onEnd: () => void): void {
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    let full = false;
    const closed = () => end.current();
    const changed = () => {
      if (full && document.fullscreenElement === null) end.current();
      full = document.fullscreenElement !== null;
    };
    element.showModal();
    // Not its first button, which the space bar would press.
    element.focus();
    element.addEventListener('close', closed);
    document.addEventListener('fullscreenchange', changed);
    element.requestFullscreen?.().catch(() => undefined);
    return () => {
      element.removeEventListener('close', closed);
      document.removeEventListener('fullscreenchange', changed);
      if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
    };
  }, [dialog]);
}
