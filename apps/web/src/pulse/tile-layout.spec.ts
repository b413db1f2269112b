import { describe, expect, it } from 'vitest';
import { areas, layTiles, nextBox, OTHERS } from './tile-layout';

const size = { width: 900, height: 500 };
const tiles = [
  { topic: 'A', size: 100 },
  { topic: 'A', size: 50 },
  { topic: 'B', size: 25 },
  { topic: 'B', size: null },
  { topic: 'C', size: 0 },
];

describe('the map', () => {
  it('gives no tile an area that says what is hidden', () => {
    expect(areas([100, 50, null, 10])).toEqual([100, 50, 50, 10]);
    expect(areas([100, null, 0])).toEqual([100, 100, 2]);
    expect(areas([null, null, 0])).toEqual([1, 1, 1]);
  });

  it('lays every tile once, in the group of its topic, and none over another', () => {
    const { groups, placed } = layTiles(tiles, size);
    expect(placed.map(({ tile }) => tile).sort(bySize)).toEqual([...tiles].sort(bySize));
    for (const { tile, x, y, width, height } of placed) {
      const group =
        groups.find(({ topic }) => topic === tile.topic) ?? groups.find(({ topic }) => topic === OTHERS);
      expect(group !== undefined && x >= group.x && x + width <= group.x + group.width).toBe(true);
      expect(group !== undefined && y > group.y && y + height <= group.y + group.height).toBe(true);
    }
    const overlaps = placed.flatMap((a, at) => placed.slice(at + 1).filter((b) => isOver(a, b)));
    expect(overlaps).toEqual([]);
  });

  it('puts topics together that have no room for their names', () => {
    const small = [...tiles, { topic: 'D', size: 1 }, { topic: 'E', size: 1 }];
    expect(
      layTiles(small, size)
        .groups.map(({ topic }) => topic)
        .sort(),
    ).toEqual(['A', 'B', OTHERS]);
  });

  it('gives what is larger more room', () => {
    const { placed } = layTiles(tiles, size);
    const room = (wanted: number) => {
      const box = placed.find(({ tile }) => tile.size === wanted);
      return (box?.width ?? 0) * (box?.height ?? 0);
    };
    expect(room(100) > room(50) && room(50) > room(0) && room(0) > 0).toBe(true);
  });

  it('leads by arrow keys to the nearest tile on that side, and nowhere past the edge', () => {
    const [left, right, below] = [
      { x: 0, y: 0, width: 10, height: 10 },
      { x: 12, y: 0, width: 10, height: 10 },
      { x: 0, y: 12, width: 10, height: 10 },
    ];
    const boxes = [left, right, below];
    expect(nextBox(boxes, 0, 'ArrowRight')).toBe(1);
    expect(nextBox(boxes, 0, 'ArrowDown')).toBe(2);
    expect(nextBox(boxes, 1, 'ArrowLeft')).toBe(0);
    expect(nextBox(boxes, 0, 'ArrowUp')).toBe(0);
  });
});

const bySize = (a: { size: number | null }, b: { size: number | null }) => (b.size ?? -1) - (a.size ?? -1);

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const isOver = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
