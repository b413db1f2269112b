import { describe, expect, it } from 'vitest';
import { cappedTable } from './capped-table.js';
import { effectivePeople, MEASURES, type PersonFacts, shareOfFirst, tableOf } from './measures.js';

const NOTHING = { unit: 'Sales', active: false, topics: [], estimates: 0, early: 0, sides: [], weight: 0 };
const person = (memberId: number, facts: Partial<PersonFacts>): PersonFacts => ({
  memberId,
  ...NOTHING,
  ...facts,
});
const measure = (name: string) => {
  const found = MEASURES.find((each) => each.name === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
};

describe('figures about people', () => {
  it('count whoever was active once, in the unit and in each topic', () => {
    const people = [
      person(1, { active: true, topics: ['A', 'B'] }),
      person(2, { active: true, topics: ['B'] }),
      person(3, {}),
    ];
    const sizes = (name: string) =>
      [...tableOf(measure(name), people)].map(([cell, parts]) => [cell, parts.size]);
    expect(sizes('UNIT_ACTIVE')).toEqual([['Sales', 2]]);
    expect(sizes('THEME_ACTIVE')).toEqual([
      ['A', 1],
      ['B', 2],
    ]);
  });

  it('count whoever was active before an opening alone in the unit, and in no topic', () => {
    const people = [person(1, { active: true })];
    expect(tableOf(measure('UNIT_ACTIVE'), people).size).toBe(1);
    expect(tableOf(measure('THEME_ACTIVE'), people).size).toBe(0);
  });

  it('take each person alike into the sentiment, however much they hold', () => {
    const parts = ['9/1', '1/9', '1/1', '1/1', '1/1'];
    expect(shareOfFirst(parts)).toBe(0.5);
    expect(shareOfFirst([...parts, '3/1'])).toBe(0.54);
  });

  it('do not tell a sentiment of which fewer than five people are on one side', () => {
    expect(shareOfFirst(['1/0', '1/0', '1/0', '1/0', '1/0', '1/0'])).toBeNull();
    expect(shareOfFirst(['1/1', '1/1', '1/1', '1/1', '1/0', '1/0'])).toBeNull();
  });

  it('make equal weights as many people as they are, and one great one fewer', () => {
    expect(effectivePeople(['4', '4', '4', '4', '4'])).toBe(5);
    expect(effectivePeople(['100', '1', '1', '1', '1'])).toBe(1);
    expect(effectivePeople([])).toBeNull();
  });

  it('leave at least five uncounted where it is known how many there are', () => {
    const table = new Map([
      ['all', new Map([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((member) => [member, 'active']))],
      ['some', new Map([11, 12, 13, 14, 15].map((member) => [member, 'active']))],
    ]);
    const { table: counted, capped } = cappedTable(table, (cell) => (cell === 'all' ? 12 : 20));
    expect([counted.get('all')?.size, counted.get('some')?.size, [...capped]]).toEqual([7, 5, ['all']]);
    expect([...(counted.get('all')?.keys() ?? [])]).toEqual([4, 5, 6, 7, 8, 9, 10]);
  });
});
