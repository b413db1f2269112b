import { describe, expect, it } from 'vitest';
import { IDEA_STAGES } from '../database/entities/idea.js';
import { canMove, STAGE_MOVES, type StageMove } from './stage-moves.js';

const ENDS = ['DECLINED', 'SHIPPED', 'RETIRED', 'MERGED'] as const;
const moves = Object.keys(STAGE_MOVES) as StageMove[];

describe('the stages of an idea', () => {
  it('can all be reached from a draft', () => {
    const reached = new Set(['DRAFT']);
    for (let round = 0; round < IDEA_STAGES.length; round++)
      for (const move of moves)
        if (STAGE_MOVES[move].from.some((stage) => reached.has(stage))) reached.add(STAGE_MOVES[move].to);
    expect([...reached].sort()).toEqual([...IDEA_STAGES].sort());
  });

  it('end with declined, shipped, retired and merged', () => {
    const ends = IDEA_STAGES.filter((stage) => !moves.some((move) => canMove(stage, move)));
    expect(ends).toEqual(ENDS);
  });

  it('refuse to go the same way twice', () => {
    for (const move of moves) expect(canMove(STAGE_MOVES[move].to, move)).toBe(false);
  });
});
