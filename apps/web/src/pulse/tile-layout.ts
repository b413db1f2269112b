import { t } from '@lingui/core/macro';
import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';

export interface SizedTile {
  readonly topic: string;
  /** null: not told. */
  readonly size: number | null;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Placed<Tile> extends Box {
  readonly tile: Tile;
}

export interface Group extends Box {
  readonly topic: string;
}

interface Branch<Tile> {
  readonly topic?: string;
  readonly tile?: Tile;
  readonly area?: number;
  readonly children?: readonly Branch<Tile>[];
}

/** Of the largest: nothing is too small to be seen. */
const LEAST = 0.02;
const GAP = 2;
const TITLE = 20;
/** That a topic with its name needs, in square pixels. */
const ROOM = 12_000;
export const OTHERS = t`Other topics`;

/**
 * What area each tile gets: its size, or a little where it has none. A size that is not told is the middle one of those
 * that are, so that it says nothing. Pure.
 */
export function areas(sizes: readonly (number | null)[]): number[] {
  const told = sizes.filter((size) => size !== null).sort((a, b) => a - b);
  const largest = told.at(-1) ?? 0;
  if (largest === 0) return sizes.map(() => 1);
  const middle = told[Math.floor(told.length / 2)] ?? 0;
  return sizes.map((size) => Math.max(size ?? middle, largest * LEAST));
}

interface Leaf<Tile> {
  readonly tile: Tile;
  readonly area: number;
}

/** By topic; those that have no room for their name are together, and these have enough for theirs. */
function grouped<Tile extends SizedTile>(leaves: readonly Leaf<Tile>[], least: number) {
  const sum = (some: readonly Leaf<Tile>[]): number => some.reduce((all, { area }) => all + area, 0);
  const topics = [...new Set(leaves.map(({ tile }) => tile.topic))].map((topic) => ({
    topic,
    leaves: leaves.filter(({ tile }) => tile.topic === topic),
  }));
  const large = topics.filter((group) => sum(group.leaves) >= least);
  const small = topics.filter((group) => sum(group.leaves) < least);
  if (small.length === 0) return large;
  const rest = small.flatMap((group) => group.leaves);
  const enough = Math.max(1, least / sum(rest));
  const topic = small.length === 1 ? (small[0]?.topic ?? OTHERS) : OTHERS;
  return [...large, { topic, leaves: rest.map(({ tile, area }) => ({ tile, area: area * enough })) }];
}

/** Tiles as nearly square as can be, those of a topic together below its name (squarified: Bruls, 2000). Pure. */
export function layTiles<Tile extends SizedTile>(
  tiles: readonly Tile[],
  { width, height }: { width: number; height: number },
): { groups: Group[]; placed: Placed<Tile>[] } {
  const area = areas(tiles.map(({ size }) => size));
  const least = (ROOM / (width * height)) * area.reduce((sum, each) => sum + each, 0);
  const sized = tiles.map((tile, index) => ({ tile, area: area[index] ?? 0 }));
  const groups = grouped(sized, least);
  const children = groups.map(({ topic, leaves }) => ({ topic, children: leaves }));
  const root = hierarchy<Branch<Tile>>({ children })
    .sum((branch) => branch.area ?? 0)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const laid = treemap<Branch<Tile>>()
    .tile(treemapSquarify)
    .size([width, height])
    .paddingInner(GAP)
    .paddingTop((node) => (node.depth === 1 ? TITLE : 0))
    .round(true)(root);
  const box = ({ x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number }): Box => ({
    x: x0,
    y: y0,
    width: Math.max(0, x1 - x0),
    height: Math.max(0, y1 - y0),
  });
  return {
    groups: (laid.children ?? []).map((node) => ({ topic: node.data.topic ?? '', ...box(node) })),
    placed: laid.leaves().flatMap((leaf) => {
      const { tile } = leaf.data;
      return tile === undefined ? [] : [{ tile, ...box(leaf) }];
    }),
  };
}

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** The box that an arrow key leads to: the nearest one on that side. Stays where there is none. Pure. */
export function nextBox(boxes: readonly Box[], at: number, arrow: Arrow): number {
  const here = boxes[at];
  if (here === undefined) return at;
  const [x, y] = centre(here);
  let best = { index: at, distance: Number.POSITIVE_INFINITY };
  for (const [index, box] of boxes.entries()) {
    const [dx, dy] = [centre(box)[0] - x, centre(box)[1] - y];
    const [ahead, aside] = arrow === 'ArrowLeft' || arrow === 'ArrowRight' ? [dx, dy] : [dy, dx];
    const along = arrow === 'ArrowLeft' || arrow === 'ArrowUp' ? -ahead : ahead;
    if (index === at || along <= 0) continue;
    const distance = along + 2 * Math.abs(aside);
    if (distance < best.distance) best = { index, distance };
  }
  return best.index;
}

const centre = ({ x, y, width, height }: Box): [number, number] => [x + width / 2, y + height / 2];
