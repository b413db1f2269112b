import { expect, it } from 'vitest';
import { mondayOf } from './monday.js';

it.each([
  ['2026-11-23T00:00:00.000Z', '2026-11-23T00:00:00.000Z'],
  ['2026-11-22T23:59:59.999Z', '2026-11-16T00:00:00.000Z'],
  ['2026-11-29T12:00:00.000Z', '2026-11-23T00:00:00.000Z'],
  ['1970-01-05T00:00:00.000Z', '1970-01-05T00:00:00.000Z'],
])('the week of %s begins at %s', (at, monday) => {
  expect(new Date(mondayOf(Date.parse(at))).toISOString()).toBe(monday);
});
