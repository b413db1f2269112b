import { describe, expect, it } from 'vitest';
import { changedIn, type PeopleTable, type Release, tellable } from './release.js';

/** Members by the cell that they are in; each adds the same unless another part is said. */
const tableOf = (cells: Record<string, readonly (number | [number, string])[]>): PeopleTable =>
  new Map(
    Object.entries(cells).map(([name, members]) => [
      name,
      new Map(members.map((member) => (typeof member === 'number' ? [member, 'x'] : member))),
    ]),
  );
const range = (from: number, until: number): number[] =>
  Array.from({ length: until - from + 1 }, (_, index) => from + index);
const told = (shown: ReadonlySet<string> | null): string[] | null =>
  shown === null ? null : [...shown].sort();

const WITH_SUM = { totalIsTold: true };
const WITHOUT_SUM = { totalIsTold: false };

describe('a table of people', () => {
  it('hides cells of fewer than five, and another that would be left by subtraction', () => {
    const table = tableOf({ A: range(1, 9), B: range(11, 13), C: range(21, 26) });
    expect(told(tellable(table, [], WITH_SUM))).toEqual(['A']);
    expect(told(tellable(table, [], WITHOUT_SUM))).toEqual(['A', 'C']);
  });

  it('is not told at all, not even its sum, of fewer than five people', () => {
    expect(tellable(tableOf({ A: [1, 2], B: [3, 4] }), [], WITH_SUM)).toBeNull();
  });

  it('tells a cell anew once five people changed it, and not before', () => {
    const before: Release = {
      table: tableOf({ A: range(1, 8), B: range(11, 18) }),
      shown: new Set(['A', 'B']),
    };
    const four = tableOf({ A: [...range(1, 8), ...range(31, 34)], B: range(11, 18) });
    expect(tellable(four, [before], WITH_SUM)).toBeNull();
    const five = tableOf({ A: [...range(1, 8), ...range(31, 35)], B: range(11, 18) });
    expect(told(tellable(five, [before], WITH_SUM))).toEqual(['A', 'B']);
  });

  it('counts who adds something else as changed', () => {
    const parts = (part: string): [number, string][] => range(1, 4).map((member) => [member, part]);
    expect(changedIn(tableOf({ A: parts('1') }).get('A'), tableOf({ A: parts('2') }).get('A'))).toBe(4);
    expect(changedIn(undefined, tableOf({ A: range(1, 3) }).get('A'))).toBe(3);
  });

  it('does not tell a cell whose change is the change of the sum less one person', () => {
    const before: Release = {
      table: tableOf({ A: range(1, 8), B: range(11, 18) }),
      shown: new Set(['A', 'B']),
    };
    const now = tableOf({ A: [...range(1, 8), ...range(31, 35)], B: range(11, 19) });
    // The sum changed by six, A by five: told together they would say that one came to B.
    expect(told(tellable(now, [before], WITH_SUM))).toEqual([]);
    expect(told(tellable(now, [before], WITHOUT_SUM))).toEqual(['A']);
  });

  it('is compared with every release, not with the last alone', () => {
    const first: Release = { table: tableOf({ A: range(1, 10) }), shown: new Set(['A']) };
    const second: Release = { table: tableOf({ A: range(6, 15) }), shown: new Set(['A']) };
    const back = tableOf({ A: range(1, 11) });
    expect(told(tellable(back, [second], WITHOUT_SUM))).toEqual(['A']);
    expect(told(tellable(back, [first, second], WITHOUT_SUM))).toEqual([]);
  });

  it('compares what was hidden together with the same cells together, when one of them is told later', () => {
    const before: Release = {
      table: tableOf({ A: range(1, 9), B: range(11, 14), C: range(21, 26) }),
      shown: new Set(['A']),
    };
    // B and C were 10 people together and are 11 now: telling both would say that one came.
    const now = tableOf({ A: range(1, 9), B: range(11, 15), C: range(21, 26) });
    expect(tellable(now, [before], WITH_SUM)).toBeNull();
  });
});
