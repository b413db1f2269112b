import { t } from '@lingui/core/macro';
import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { priceChange } from '../format/change';
import type { Size, Tile } from './pulse-query';
import { tileWords } from './tile-fit';
import { type Arrow, layTiles, nextBox, type Placed } from './tile-layout';
import { changeWords, sizeOf, spokenTile, strength, summary } from './tile-words';
import classes from './treemap.module.css';

interface Props {
  tiles: readonly Tile[];
  openIdeas: number;
  by: Size;
  /** In CSS pixels. */
  height?: number;
  /** To look at from afar: nothing in it is reached by keys. */
  still?: boolean;
}

const narrow = 560;
/** So many fit on a phone. */
const fewer = 24;

/** The floor as a map: area is what stands behind an idea, colour is its change today, always with a sign and a word. */
export function Treemap({ tiles, openIdeas, by, height, still = false }: Props) {
  const { ref, width } = useElementSize();
  const shown = width < narrow ? tiles.slice(0, fewer) : tiles;
  const tall = height ?? (width < narrow ? 640 : 520);
  const { groups, placed } = useMemo(() => {
    const sized = shown.map((tile) => ({ topic: tile.topic, size: sizeOf(tile, by), tile }));
    return layTiles(sized, { width, height: tall });
  }, [shown, by, width, tall]);
  const keys = useArrows(placed.map((box) => box));
  return (
    <figure className={classes.figure}>
      <div ref={ref}>
        {width > 0 && (
          <svg
            className={classes.map}
            width={width}
            height={tall}
            aria-label={t`Map of the floor`}
            data-testid="treemap"
          >
            {groups.map(({ topic, ...box }) => (
              <GroupName key={topic} topic={topic} width={box.width} x={box.x} y={box.y} />
            ))}
            {placed.map((box, index) => (
              <TileBox
                key={box.tile.tile.idea.id}
                box={box}
                tile={box.tile.tile}
                tabIndex={still || index !== keys.at ? -1 : 0}
                focused={keys.register(index)}
                onKeyDown={keys.onKeyDown}
              />
            ))}
          </svg>
        )}
      </div>
      <figcaption className={classes.caption}>
        {summary(shown, openIdeas, by)}
        {!still && t` Arrow keys lead from tile to tile, Enter opens one.`}
      </figcaption>
    </figure>
  );
}

function GroupName({ topic, x, y, width }: { topic: string; x: number; y: number; width: number }) {
  return (
    <foreignObject x={x} y={y} width={width} height={20}>
      <div className={classes.topic}>{topic}</div>
    </foreignObject>
  );
}

interface TileBoxProps {
  box: Placed<unknown>;
  tile: Tile;
  tabIndex: number;
  focused: (element: HTMLAnchorElement | null) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function TileBox({ box: { x, y, width, height }, tile, tabIndex, focused, onKeyDown }: TileBoxProps) {
  const navigate = useNavigate();
  const hidden = tile.value === null;
  const path = `/ideas/${tile.idea.id}${hidden ? '?view=estimate' : ''}`;
  const words = tileWords({ width, height }, tile.title, hidden ? [t`Estimate`] : changes(tile.change));
  const spoken = spokenTile(tile);
  const direction = tile.change === null ? 'none' : priceChange(tile.change).direction;
  return (
    <a
      ref={focused}
      href={path}
      tabIndex={tabIndex}
      aria-label={spoken}
      className={classes.tile}
      data-direction={direction}
      data-strength={strength(tile.change)}
      data-testid="tile"
      onKeyDown={onKeyDown}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        void navigate(path);
      }}
    >
      <rect x={x} y={y} width={width} height={height} />
      {words?.title !== tile.title && <title>{spoken}</title>}
      {words && (
        <foreignObject x={x} y={y} width={width} height={height}>
          <div className={classes.words} data-size={words.size}>
            <span className={classes.title}>{words.title}</span>{' '}
            {words.change && <span className={classes.change}>{words.change}</span>}
          </div>
        </foreignObject>
      )}
    </a>
  );
}

/** In a sentence and in short, for where that has no room. */
const changes = (change: string | null): string[] =>
  change === null || priceChange(change).direction === 'flat'
    ? [changeWords(change)]
    : [changeWords(change), priceChange(change).text];

/** One stop for Tab; from there the arrow keys lead on. */
function useArrows(boxes: readonly Placed<unknown>[]) {
  const [chosen, setAt] = useState(0);
  const elements = useRef(new Map<number, HTMLAnchorElement>());
  const at = Math.min(chosen, Math.max(0, boxes.length - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
    const next = nextBox(boxes, at, event.key as Arrow);
    setAt(next);
    elements.current.get(next)?.focus();
  };
  const register = (index: number) => (element: HTMLAnchorElement | null) => {
    if (element === null) elements.current.delete(index);
    else elements.current.set(index, element);
  };
  return { at, onKeyDown, register };
}
