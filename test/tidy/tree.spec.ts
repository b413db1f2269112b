import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readTree, treeFiles } from './source-files.js';

const files = treeFiles();
const texts = files
  .map((path) => ({ path, text: readTree(path) }))
  .filter(({ text }) => !text.includes('\0'));

/** In pieces, so that this file does not contain them. */
const MACHINE = new RegExp(
  ['/(?:work|farm)(?![\\w.-])', '/home/[a-z]', '/Users/[A-Za-z]', '[A-Z]:\\\\{1,2}Users']
    .map((path) => `(?<![\\w.~-])${path}`)
    .join('|'),
);
const REGISTRY = new RegExp(
  ['registry', 'artifactory', 'verdaccio', 'nexus', 'jfrog', 'npmmirror']
    .map((word) => `https?://[^\\s"'/]*${word}`)
    .concat(['npmjs', 'yarnpkg', 'npmmirror'].map((host) => `registry\\.${host}`))
    .join('|'),
);
const APACHE_2 = 'c71d239df91726fc519c6eb72d318ec65820627232b2f796219e87dcf35d0ab4';

interface PackageJson {
  license: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  overrides: Record<string, string>;
}

describe('the tree', () => {
  it.each([
    '.editorconfig',
    '.nvmrc',
    'ARCHITECTURE.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'DECISIONS.md',
    'LICENSE',
    'README.md',
  ])('has %s', (path) => {
    expect(files).toContain(path);
  });

  it("has no path of a developer's machine", () => {
    expect(linesWith(MACHINE)).toEqual([]);
  });

  it('names no host of a package registry', () => {
    expect(linesWith(REGISTRY)).toEqual([]);
    expect(readTree('.npmrc')).not.toMatch(/^\s*(@[\w-]+:)?registry\s*=/m);
  });

  it('has no word of where a locked package came from', () => {
    expect(
      readTree('package-lock.json')
        .split('\n')
        .filter((line) => /"resolved":\s*"\w+:/.test(line)),
    ).toEqual([]);
  });

  it('keeps a changelog of what is not yet released', () => {
    expect(readTree('CHANGELOG.md')).toMatch(/^## \[?Unreleased\]?/m);
  });

  it('is under the Apache License 2.0, word for word', () => {
    expect(createHash('sha256').update(readTree('LICENSE')).digest('hex')).toBe(APACHE_2);
    expect(packageJson().license).toBe('Apache-2.0');
  });

  it('pins every package to one version', () => {
    const { dependencies, devDependencies, overrides } = packageJson();
    const wanted = Object.entries({ ...dependencies, ...devDependencies, ...overrides });
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});

describe('a line is refused', () => {
  it.each(['work', 'farm', 'home', 'Users'])('with a path in /%s', (folder) => {
    expect(`see /${folder}/someone/openfloor`).toMatch(MACHINE);
    expect(`https://example.org/${folder}/someone`).not.toMatch(MACHINE);
  });

  it.each(['npmjs.org', 'example.com'])('with the registry at %s', (host) => {
    expect(`"https://${'registry'}.${host}/pg"`).toMatch(REGISTRY);
    expect(`the registry, https://www.${host}/package/pg`).not.toMatch(REGISTRY);
  });
});

function linesWith(pattern: RegExp): string[] {
  return texts.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.slice(0, 120)}`] : [])),
  );
}

function packageJson(): PackageJson {
  return JSON.parse(readTree('package.json'));
}
