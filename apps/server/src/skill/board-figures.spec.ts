import { describe, expect, it } from 'vitest';
import { seeded } from '../../../../test/support/trading.js';
import { BoardKind } from './board.model.js';
import { boardFigure, placed, wholeBatches } from './board-figures.js';
import type { ScoresOf } from './score-rows.js';
import type { ScoredEstimate } from './skill-figures.js';

const ADA = 1;
const scoresOf = (estimates: readonly ScoredEstimate[]): ScoresOf => ({
  estimates: new Map([[ADA, estimates]]),
  profits: new Map([
    [ADA, estimates.map(({ chance }) => ({ putInMilli: 1_000, profitMilli: chance * 1_000 }))],
  ]),
});
const random = seeded(11);
const anEstimate = (): ScoredEstimate => ({
  chance: (10 + random(980)) / 1_000,
  outcome: random(2) === 0,
  peer: random(3) === 0 ? null : random(100) - 50,
});

describe('a figure on a board', () => {
  it('is none before there are five', () => {
    const four = scoresOf(Array.from({ length: 4 }, anEstimate));
    for (const kind of Object.values(BoardKind)) expect(boardFigure(kind, four, ADA)).toBeNull();
    expect(boardFigure('BRIER', four, 2)).toBeNull();
  });

  it('changes with whole batches only, each kind with its own', () => {
    const all = Array.from({ length: 60 }, anEstimate);
    for (const kind of Object.values(BoardKind)) {
      const counts = kind === 'PEER' ? all.map(({ peer }) => peer !== null) : all.map(() => true);
      let since = 0;
      let before = boardFigure(kind, scoresOf([]), ADA);
      for (const [index, counted] of counts.entries()) {
        since += counted ? 1 : 0;
        const after = boardFigure(kind, scoresOf(all.slice(0, index + 1)), ADA);
        if (JSON.stringify(after) !== JSON.stringify(before)) {
          expect(since).toBe(5);
          since = 0;
        }
        expect((after?.resolved ?? 0) % 5).toBe(0);
        before = after;
      }
    }
  });

  it('tells three places, and no more of what is behind it', () => {
    const thirds = Array.from({ length: 5 }, () => ({ chance: 1 / 3, outcome: false, peer: null }));
    expect(boardFigure('BRIER', scoresOf(thirds), ADA)).toEqual({ value: 0.111, resolved: 5 });
  });

  it('is of the first of what there is', () => {
    expect(wholeBatches([1, 2, 3, 4, 5, 6, 7])).toEqual([1, 2, 3, 4, 5]);
    expect(wholeBatches([1, 2, 3, 4])).toEqual([]);
  });
});

describe('places', () => {
  const rows = [
    { handle: 'cem', value: 0.2 },
    { handle: 'ada', value: 0.1 },
    { handle: 'bea', value: 0.2 },
  ];

  it('are shared by equal figures', () => {
    expect(placed('BRIER', rows).map(({ handle, place }) => `${place} ${handle}`)).toEqual([
      '1 ada',
      '2 bea',
      '2 cem',
    ]);
  });

  it('go to high figures where high is good', () => {
    expect(placed('PEER', rows).map(({ handle, place }) => `${place} ${handle}`)).toEqual([
      '1 bea',
      '1 cem',
      '3 ada',
    ]);
  });
});
