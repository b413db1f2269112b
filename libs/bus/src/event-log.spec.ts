import { describe, expect, it } from 'vitest';
import { EventLog } from './event-log.js';

function log(options: { mostEntries?: number; mostBytes?: number } = {}) {
  const events = new EventLog<string>({ mostEntries: 100, mostBytes: 1_000, from: 10, ...options });
  const add = (topic: string, sequence: number, entry: string, bytes = 1) =>
    events.append({ topic, sequence, entry, bytes });
  const read = (topic: string, after: number, upTo: number, most = 100) =>
    events.read(topic, { after, upTo }, most).map(({ entry }) => entry);
  return { events, add, read };
}

describe('EventLog', () => {
  it('tells what followed on a command, of that topic, in order', () => {
    const { add, read } = log();
    add('a', 11, 'one');
    add('b', 11, 'other');
    add('a', 13, 'two');
    add('a', 17, 'three');
    expect(read('a', 10, 20)).toEqual(['one', 'two', 'three']);
    expect(read('a', 11, 16)).toEqual(['two']);
    expect(read('a', 17, 20)).toEqual([]);
    expect(read('c', 10, 20)).toEqual([]);
  });

  it('never splits what one command did', () => {
    const { add, read } = log();
    for (const [sequence, entry] of [
      [11, 'a'],
      [12, 'b'],
      [12, 'c'],
      [12, 'd'],
      [13, 'e'],
    ] as const)
      add('x', sequence, entry);
    expect(read('x', 10, 20, 2)).toEqual(['a', 'b', 'c', 'd']);
    expect(read('x', 10, 20, 4)).toEqual(['a', 'b', 'c', 'd']);
    expect(read('x', 10, 11, 9)).toEqual(['a']);
  });

  it('forgets the oldest of all topics first, and says up to where', () => {
    const { events, add, read } = log({ mostEntries: 3 });
    expect(events.floor).toBe(10);
    for (let sequence = 11; sequence <= 16; sequence++)
      add(sequence % 2 ? 'odd' : 'even', sequence, `${sequence}`);
    expect(events.floor).toBe(13);
    expect([read('odd', 13, 20), read('even', 13, 20)]).toEqual([['15'], ['14', '16']]);
  });

  it('is bounded by bytes as well, and lets go of a topic of which nothing is left', () => {
    const { events, add, read } = log({ mostBytes: 100 });
    add('a', 11, 'small', 10);
    add('b', 12, 'large', 90);
    add('b', 13, 'larger', 95);
    expect(events.floor).toBe(12);
    expect([read('a', 12, 20), read('b', 12, 20)]).toEqual([[], ['larger']]);
    add('c', 14, 'too large for it alone', 101);
    expect(events.floor).toBe(14);
    expect(read('c', 14, 20)).toEqual([]);
  });

  it('keeps the order through many thousands', () => {
    const { add, read } = log({ mostEntries: 1_000, mostBytes: 1e9 });
    for (let sequence = 11; sequence <= 20_010; sequence++) add(`t${sequence % 7}`, sequence, `${sequence}`);
    const kept = Array.from({ length: 7 }, (_, topic) => read(`t${topic}`, 19_010, 20_010, 1_000)).flat();
    expect(kept.map(Number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 1_000 }, (_, i) => 19_011 + i),
    );
  });
});
