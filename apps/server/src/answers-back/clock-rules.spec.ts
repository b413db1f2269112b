import { describe, expect, it } from 'vitest';
import { advance, type Clock, type ClockNews, isSameClock } from './clock-rules.js';

const DAY = 24 * 3600_000;
const TERMS = { bandMs: 7 * DAY, answerMs: 28 * DAY };

/** Looks on each of these days, with what is the case then. */
function days(
  from: Clock | null,
  looks: readonly (readonly [day: number, place: 'band' | 'out' | 'closed'])[],
) {
  let clock = from;
  const told: [number, ClockNews][] = [];
  for (const [day, place] of looks) {
    const standing = { now: day * DAY, open: place !== 'closed', inBand: place === 'band' };
    const { clock: next, news } = advance(clock, standing, TERMS);
    clock = next;
    told.push(...news.map((what): [number, ClockNews] => [day, what]));
  }
  return { clock, told };
}

const RUNNING: Clock = { state: 'RUNNING', since: 7 * DAY, dueAt: 35 * DAY, reminded: false };

describe('the answer-back clock', () => {
  it('starts when an idea has been in the top band long enough', () => {
    expect(
      days(null, [
        [0, 'band'],
        [6, 'band'],
      ]),
    ).toEqual({ clock: { state: 'IN_BAND', since: 0 }, told: [] });
    expect(
      days(null, [
        [0, 'band'],
        [6, 'band'],
        [7, 'band'],
      ]),
    ).toEqual({
      clock: RUNNING,
      told: [[7, 'STARTED']],
    });
  });

  it('never starts outside the band', () => {
    expect(
      days(null, [
        [0, 'out'],
        [90, 'out'],
      ]),
    ).toEqual({ clock: null, told: [] });
  });

  it('counts anew when the idea has left the band before', () => {
    expect(
      days(null, [
        [0, 'band'],
        [6, 'out'],
        [6.5, 'band'],
        [13, 'band'],
      ]),
    ).toEqual({
      clock: { state: 'IN_BAND', since: 6.5 * DAY },
      told: [],
    });
  });

  it('starts at once where no time in the band is asked for', () => {
    const { clock, news } = advance(null, { now: 0, open: true, inBand: true }, { ...TERMS, bandMs: 0 });
    expect(clock).toEqual({ state: 'RUNNING', since: 0, dueAt: 28 * DAY, reminded: false });
    expect(news).toEqual(['STARTED']);
  });

  it('counts time in the band while nobody looked, and gives the whole time to answer from then on', () => {
    expect(
      days(null, [
        [0, 'band'],
        [40, 'band'],
      ]),
    ).toEqual({
      clock: { state: 'RUNNING', since: 40 * DAY, dueAt: 68 * DAY, reminded: false },
      told: [[40, 'STARTED']],
    });
  });

  it('runs on outside the band', () => {
    expect(
      days(RUNNING, [
        [8, 'out'],
        [20, 'out'],
      ]).clock,
    ).toEqual(RUNNING);
  });

  it('says once that a quarter of the time is left', () => {
    const looks = [
      [27, 'out'],
      [28, 'out'],
      [29, 'out'],
    ] as const;
    expect(days(RUNNING, looks)).toEqual({
      clock: { ...RUNNING, reminded: true },
      told: [[28, 'LITTLE_LEFT']],
    });
  });

  it('is overdue once, from the due moment on', () => {
    expect(
      days(RUNNING, [
        [34, 'out'],
        [35, 'out'],
        [90, 'band'],
      ]),
    ).toEqual({
      clock: { state: 'OVERDUE', since: 35 * DAY, dueAt: 35 * DAY },
      told: [
        [34, 'LITTLE_LEFT'],
        [35, 'OVERDUE'],
      ],
    });
  });

  it('is overdue without a reminder when nobody looked in between', () => {
    expect(days(RUNNING, [[50, 'out']]).told).toEqual([[50, 'OVERDUE']]);
  });

  it('waits while an answer is deferred, and runs again from the promised day, in the band or not', () => {
    const deferred: Clock = { state: 'DEFERRED', since: 10 * DAY, resumesAt: 60 * DAY };
    expect(days(deferred, [[59, 'band']])).toEqual({ clock: deferred, told: [] });
    expect(days(deferred, [[61, 'out']])).toEqual({
      clock: { state: 'RUNNING', since: 60 * DAY, dueAt: 88 * DAY, reminded: false },
      told: [[61, 'STARTED']],
    });
    expect(days(deferred, [[90, 'out']])).toEqual({
      clock: { state: 'OVERDUE', since: 88 * DAY, dueAt: 88 * DAY },
      told: [
        [90, 'STARTED'],
        [90, 'OVERDUE'],
      ],
    });
  });

  it.each<Clock>([
    { state: 'IN_BAND', since: 0 },
    RUNNING,
    { state: 'OVERDUE', since: 0, dueAt: 0 },
    { state: 'DEFERRED', since: 0, resumesAt: DAY },
  ])('ends with an idea that is not open any more: %j', (clock) => {
    expect(days(clock, [[90, 'closed']])).toEqual({ clock: null, told: [] });
  });

  it('has nothing to write down when nothing happened', () => {
    const looked = (clock: Clock | null, now: number, inBand: boolean) =>
      isSameClock(clock, advance(clock, { now, open: true, inBand }, TERMS));
    expect(looked(null, 0, false)).toBe(true);
    expect(looked(null, 0, true)).toBe(false);
    expect(looked({ state: 'IN_BAND', since: 0 }, DAY, true)).toBe(true);
    expect(looked({ state: 'IN_BAND', since: 0 }, DAY, false)).toBe(false);
    expect(looked(RUNNING, 8 * DAY, false)).toBe(true);
    expect(looked(RUNNING, 28 * DAY, false)).toBe(false);
  });
});
