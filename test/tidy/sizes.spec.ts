import { describe, expect, it } from 'vitest';
import { functionsOf } from './functions.js';
import { parse, sourceFiles } from './source-files.js';

const FILE_LINES = 400;
const TALKED_ABOUT_LINES = 200;
const FUNCTION_LINES = 70;
const CONSTRUCTOR_PARAMETERS = 6;

const sources = sourceFiles();
const functions = sources.flatMap(functionsOf);

describe('sizes', () => {
  it(`no file is longer than ${FILE_LINES} lines`, () => {
    const long = sources
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > TALKED_ABOUT_LINES)
      .sort((a, b) => b.lines - a.lines);
    const named = long.map(({ path, lines }) => `${path}: ${lines}`);
    if (long.length > 0) console.info(`Over ${TALKED_ABOUT_LINES} lines:\n  ${named.join('\n  ')}`);
    expect(named.filter((_, index) => (long[index]?.lines ?? 0) > FILE_LINES)).toEqual([]);
  });

  it(`no function is longer than ${FUNCTION_LINES} lines`, () => {
    const long = functions.filter(({ lines }) => lines > FUNCTION_LINES);
    expect(long.map(({ place, lines }) => `${place}: ${lines}`)).toEqual([]);
  });

  it(`no constructor takes more than ${CONSTRUCTOR_PARAMETERS} parameters`, () => {
    const wide = functions.filter(
      ({ isConstructor, parameters }) => isConstructor && parameters > CONSTRUCTOR_PARAMETERS,
    );
    expect(wide.map(({ place, parameters }) => `${place}: ${parameters}`)).toEqual([]);
  });
});

describe('the measure of a function', () => {
  const measure = (text: string) => functionsOf(parse('example.ts', text));

  it('is its lines from the first to the last, wherever it stands', () => {
    expect(measure('const f = () => {\n\n};')).toMatchObject([{ lines: 3 }]);
    expect(measure('class A {\n  m() {\n  }\n}')).toMatchObject([{ lines: 2, place: 'example.ts:2' }]);
  });

  it('counts a test and not the group of tests around it', () => {
    const text = "describe.each(rows)('group', () => {\n  it('rule', () => {\n  });\n});";
    expect(measure(text)).toMatchObject([{ lines: 2, place: 'example.ts:2' }]);
  });

  it("counts a constructor's parameters", () => {
    const text = 'class A { constructor(private readonly a: number, b: number) {} }';
    expect(measure(text)).toMatchObject([{ isConstructor: true, parameters: 2 }]);
  });
});
