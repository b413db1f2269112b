import { describe, expect, it } from 'vitest';
import { correlation } from './month-figures.js';
import { rankWords } from './rank-words.js';

describe('the sentence about grades', () => {
  it('says that nothing shows it where zero is in a wide interval', () => {
    expect(rankWords({ value: 0.034, low: -0.212, high: 0.26, ideas: 41 })).toBe(
      'Nothing shows that the grade of who proposed it goes with where an idea stands, but it may: 0.03, from −0.21 to 0.26, over 41 ideas',
    );
    expect(rankWords({ value: 0.35, low: -0.02, high: 0.64, ideas: 20 })).toMatch(/^Nothing shows/);
  });

  it('says that grades say next to nothing only where the whole interval does', () => {
    const words = 'The grade of who proposed it says next to nothing about where an idea stands: ';
    expect(rankWords({ value: 0.01, low: -0.14, high: 0.15, ideas: 400 })).toContain(words);
    expect(rankWords({ value: 0.01, low: -0.16, high: 0.15, ideas: 400 })).not.toContain(words);
  });

  it.each([
    [0.1, 0.5, 'Ideas of people of a higher grade stand higher'],
    [-0.5, -0.1, 'Ideas of people of a lower grade stand higher'],
  ])('says so where it lies from %d to %d', (low, high, words) => {
    expect(rankWords({ value: (low + high) / 2, low, high, ideas: 20 })).toContain(`${words}: `);
  });

  it('has no sign before what rounds to nothing', () => {
    expect(rankWords({ value: -0.001, low: -0.2, high: 0.2, ideas: 20 })).toContain(': 0.00, from');
  });
});

describe('the correlation of grade and merit', () => {
  const ideas = Array.from({ length: 30 }, (_, index) => ({ grade: 1 + (index % 5), merit: 300 + index }));

  it('is the same whenever it is made of the same', () => {
    expect(correlation(ideas, 7)).toEqual(correlation(ideas, 7));
  });

  it('is 1 where the order is the same, and has its interval around it', () => {
    const same = ideas.map(({ merit }) => ({ grade: merit, merit }));
    expect(correlation(same, 7)).toMatchObject({ value: 1, count: 30 });
    const some = correlation(ideas, 7);
    expect((some?.low ?? 1) < (some?.value ?? 0) && (some?.value ?? 0) < (some?.high ?? -1)).toBe(true);
  });

  it('is none where all grades are alike', () => {
    expect(
      correlation(
        ideas.map((idea) => ({ ...idea, grade: 3 })),
        7,
      ),
    ).toBeNull();
  });
});
