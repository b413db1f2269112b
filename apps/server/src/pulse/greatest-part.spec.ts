import { expect, it } from 'vitest';
import { greatestPart } from './greatest-part.js';
import { mondayOf, monthOf, weeksBefore } from './weeks.js';

it.each([
  [[50, 50, 60, 80, 80, 79], { from: 1, until: 3 }],
  [[80, 70, 75, 40, 45, 44], { from: 2, until: 3 }],
  [[50, 60, 40, 70], { from: 2, until: 3 }],
  [[50, 60], { from: 0, until: 1 }],
  [[50, 50, 50], { from: 0, until: 2 }],
])('finds where prices %j moved most', (prices, expected) => {
  expect(greatestPart(prices)).toEqual(expected);
});

it('counts weeks from Monday, 00:00 UTC', () => {
  const monday = Date.UTC(2026, 10, 23);
  expect([mondayOf(monday - 1), mondayOf(monday), mondayOf(monday + 1)]).toEqual([
    Date.UTC(2026, 10, 16),
    monday,
    monday,
  ]);
  expect(weeksBefore(monday + 5, 2)).toEqual([Date.UTC(2026, 10, 9), Date.UTC(2026, 10, 16)]);
  expect(weeksBefore(monday, 0)).toEqual([]);
  expect(monthOf(monday)).toBe(Date.UTC(2026, 10, 1));
});
