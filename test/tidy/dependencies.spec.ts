import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeScratchFolder } from '../support/scratch-folder.js';
import { cruise, cruiseRules } from './cruise.js';
import { EXAMPLES, writeExamples } from './dependency-examples.js';
import { parse, root, type Source, sourceFiles } from './source-files.js';

const A_MINUTE = 300_000;

describe('in the tree', () => {
  let found = new Map<string, string[]>();

  beforeAll(async () => {
    found = await cruise(root);
  }, A_MINUTE);

  it.each(cruiseRules)('$comment', ({ name }) => {
    expect(found.get(name) ?? []).toEqual([]);
  });

  it('only a lib has a barrel, its index.ts', () => {
    const barrels = sourceFiles().filter(isBarrel);
    expect(barrels.map(({ path }) => path).filter((path) => !isIndexOfLib(path))).toEqual([]);
  });
});

describe('in a tree that breaks every rule', () => {
  let found = new Map<string, string[]>();

  beforeAll(async () => {
    const folder = await makeScratchFolder('dependencies');
    writeExamples(folder);
    found = await cruise(folder);
  }, A_MINUTE);

  it.each(cruiseRules)('is noticed: $name', ({ name }) => {
    const [file] = EXAMPLES[name] ?? ['(no example)'];
    expect(found.get(name)).toContainEqual(expect.stringContaining(file));
  });

  it('is noticed: a barrel', () => {
    expect(isBarrel(parse('a.ts', "export * from './b.js';\nexport { c } from './c.js';"))).toBe(true);
    expect(isBarrel(parse('a.ts', "export * from './b.js';\nexport const c = 1;"))).toBe(false);
  });
});

/** A file that does nothing but pass on what others export. */
function isBarrel({ ast }: Source): boolean {
  const passesOn = (statement: ts.Statement) =>
    ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;
  return ast.statements.length > 0 && ast.statements.every(passesOn);
}

function isIndexOfLib(path: string): boolean {
  return /^libs\/[^/]+\/src\/index\.ts$/.test(path);
}
