import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS } from './idea-columns.js';
import { parseIdeasCsv } from './parse-ideas-csv.js';

const HEADER = COLUMNS.join(',');
const GOOD = '7,A good idea,Process,,2020-01-31,2,1,Draft,,';
const TODAY = '2026-11-22';

const cell = fc.oneof(
  fc.string(),
  fc.constantFrom('"', '\n', ',', '\0', '\r', '2021-02-30', 'YES', 'Draft', '7'),
);
const row = fc.array(cell, { minLength: 8, maxLength: 12 }).map((cells) => cells.join(','));
const garbage = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc
    .array(fc.oneof(row, fc.constant(GOOD)), { maxLength: 12 })
    .map((rows) => Buffer.from([HEADER, ...rows].join('\n'))),
);

describe('whatever the bytes', () => {
  it('never throws and never gives an idea without a title', () => {
    fc.assert(
      fc.property(garbage, (bytes) => {
        const { ideas, problems } = parseIdeasCsv(bytes, TODAY);
        expect(ideas.filter(({ title }) => title.trim() === '' || [...title].length > 200)).toEqual([]);
        expect(ideas.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
