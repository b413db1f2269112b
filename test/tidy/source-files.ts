import { execFileSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A code file of the tree, by its path from the root. */
export interface Source {
  path: string;
  text: string;
  ast: ts.SourceFile;
}

/** Every file that is in git or would be added to it, by its path from the root. */
export function treeFiles(): string[] {
  // The folder may belong to another user than the one that tests (containers).
  const git = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', git, { cwd: root, encoding: 'utf8' }).split('\0');
  return [...new Set(listed)].filter((path) => path !== '' && isFile(path)).sort();
}

/** Not a link (to a node_modules elsewhere, say), nor what git still lists after it was deleted. */
function isFile(path: string): boolean {
  return lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true;
}

export function readTree(path: string): string {
  if (!isFile(path)) throw new Error(`${path} does not exist`);
  return readFileSync(join(root, path), 'utf8');
}

/** The code that people wrote: TypeScript and plain scripts, not what tools generate. */
export function sourceFiles(): Source[] {
  return treeFiles()
    .filter((path) => /\.(tsx?|mjs)$/.test(path) && !path.endsWith('.generated.d.ts'))
    .map((path) => parse(path, readTree(path)));
}

export function parse(path: string, text: string): Source {
  return { path, text, ast: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

/** `path:line`, as editors and terminals open it. */
export function placeOf({ path, ast }: Source, position: number): string {
  return `${path}:${ast.getLineAndCharacterOfPosition(position).line + 1}`;
}

/** All nodes of the file, parents first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

/** The name on which a chain of calls and properties begins: `describe` in `describe.each(table)('…')`. */
export function rootName(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)) return rootName(node.expression);
  if (ts.isTaggedTemplateExpression(node)) return rootName(node.tag);
  return undefined;
}
