import { describe, expect, it } from 'vitest';
import { ALLOWANCES } from './allowances.js';
import { languageRules } from './language-rules.js';
import { undocumented } from './public-names.js';
import { findImpurities } from './pure.js';
import { parse, sourceFiles } from './source-files.js';

const sources = sourceFiles();
const sourceAt = new Map(sources.map((source) => [source.path, source]));

describe.each(languageRules)('$title', ({ name, example, find }) => {
  const allowedIn = (path: string) =>
    ALLOWANCES.filter((allowance) => allowance.rule === name && allowance.path === path).length;

  it('in any file', () => {
    const found = sources.map((source) => ({ at: find(source), allowed: allowedIn(source.path) }));
    expect(found.flatMap(({ at, allowed }) => (at.length > allowed ? at : []))).toEqual([]);
  });

  it('or this fails', () => {
    expect(find(parse('example.ts', example))).toHaveLength(1);
  });

  it('and no exception is left that nobody needs', () => {
    const breaks = (path: string) => sources.filter((source) => source.path === path).flatMap(find).length;
    const ofRule = ALLOWANCES.filter(({ rule }) => rule === name);
    expect(ofRule.filter(({ path }) => breaks(path) < allowedIn(path))).toEqual([]);
  });
});

it('every exception is from a rule', () => {
  const names = languageRules.map(({ name }) => name);
  expect(ALLOWANCES.filter(({ rule }) => !names.includes(rule))).toEqual([]);
});

describe('a pure lib', () => {
  const pure = /^libs\/(kernel|money|matching|ledger|exchange|merit)\/src\//;

  it('reads no clock, randomness, outside world or locale, except in the clock of kernel', () => {
    const checked = sources.filter(
      ({ path }) => pure.test(path) && !path.endsWith('.spec.ts') && path !== 'libs/kernel/src/clock.ts',
    );
    expect(checked.length).toBeGreaterThan(0);
    expect(checked.flatMap(findImpurities)).toEqual([]);
  });

  it.each([
    'Date.now()',
    'new Date()',
    'Math.random()',
    'process.env',
    'performance.now()',
    'new Intl.Collator()',
    'a.toLocaleString()',
    "a.localeCompare('b')",
    'Math.log(2)',
  ])('would be found to read %s', (code) => {
    expect(findImpurities(parse('example.ts', code))).toHaveLength(1);
  });

  it('of which no state hash is made may use logarithms, and still no clock or chance', () => {
    const found = (code: string) => findImpurities(parse('libs/merit/src/example.ts', code));
    expect(found('Math.log(2)')).toEqual([]);
    expect([...found('Math.random()'), ...found('Date.now()')]).toHaveLength(2);
  });

  it('may have members of such names', () => {
    expect(findImpurities(parse('example.ts', 'order.process({ crypto: 1 }); Math.min(1, 2);'))).toEqual([]);
  });
});

describe('a public function or class of a lib', () => {
  const indexes = sources.filter(({ path }) => /^libs\/[^/]+\/src\/index\.ts$/.test(path));

  it('says in a docstring what it does', () => {
    expect(indexes.length).toBeGreaterThan(0);
    expect(indexes.flatMap((index) => undocumented(index, sourceAt))).toEqual([]);
  });

  it('is noticed without one', () => {
    const files = [
      parse('libs/a/src/index.ts', "export { type T, a, b, c, d } from './a.js';"),
      parse(
        'libs/a/src/a.ts',
        'function a() {}\n/** Said. */\nfunction b() {}\nconst c = () => 1;\nconst d = 1;',
      ),
    ] as const;
    const found = undocumented(files[0], new Map(files.map((file) => [file.path, file])));
    expect(found).toEqual(['libs/a/src/a.ts:1 a', 'libs/a/src/a.ts:4 c']);
  });
});
