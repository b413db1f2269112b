import { describe, expect, it } from 'vitest';
import { cleanTags } from './tags.js';

describe('tags', () => {
  it('are written in one way, each once', () => {
    const given = ['#Big Data', 'big_data', ' BIG-DATA ', '', '#', 'C++', 'ﬁle', 'Zürich'];
    expect(cleanTags(given)).toEqual({ tags: ['big-data', 'c++', 'file', 'zürich'], problem: null });
  });

  it.each([
    [['a'.repeat(31)], 'TAG_TOO_LONG'],
    [['-dash'], 'TAG_NOT_VALID'],
    [['a"b'], 'TAG_NOT_VALID'],
    [['a\0b'], 'TAG_NOT_VALID'],
    [['\ud800'], 'TAG_NOT_VALID'],
    [['1', '2', '3', '4', '5', '6', '7', '8', '9'], 'TAGS_TOO_MANY'],
  ])('%j are refused', (given, problem) => {
    expect(cleanTags(given).problem).toBe(problem);
  });
});
