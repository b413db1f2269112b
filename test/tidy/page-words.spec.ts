import { describe, expect, it } from 'vitest';
import { untranslated } from './page-words.js';
import { parse, sourceFiles } from './source-files.js';

/** Names are the same in every language. */
const NAMES: readonly string[] = [
  'apps/web/src/idea/chart/price-history.tsx TradingView Lightweight Charts™',
  'apps/web/src/shell/header.tsx Open',
  'apps/web/src/shell/header.tsx floor',
];

const withoutLine = (place: string): string => place.replace(/:\d+ /, ' ');

describe('what the page says', () => {
  it('is translated, wherever it stands', () => {
    const components = sourceFiles().filter(({ path }) => /^apps\/web\/src\/.*\.tsx$/.test(path));
    expect(components.length).toBeGreaterThan(100);
    const found = components.flatMap(untranslated);
    expect(found.filter((place) => !NAMES.includes(withoutLine(place)))).toEqual([]);
    expect(NAMES.filter((name) => !found.map(withoutLine).includes(name))).toEqual([]);
  });

  it.each([
    '<Published name="Digest" />',
    '<Published name={`Hash of the journal`} />',
    '<p>{over ? "It is over." : null}</p>',
    '<p>Nothing here</p>',
    '<p aria-label="the floor" />',
    ['<p title={`Row $', '{row} of the journal`} />'].join(''),
  ])('is found where it is not: %s', (code) => {
    expect(untranslated(parse('example.tsx', code))).toHaveLength(1);
  });

  it.each([
    '<Published name={t`Digest`} />',
    '<Trans>Nothing <b>here</b></Trans>',
    '<Plural value={n} one="# idea" other="# ideas" />',
    '<p>1&ensp;%</p>',
    '<Link to="/ideas" className="wide row">{title}</Link>',
    '<input type="search" autoComplete="off" />',
  ])('is let through: %s', (code) => {
    expect(untranslated(parse('example.tsx', code))).toEqual([]);
  });
});
