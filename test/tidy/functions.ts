import ts from 'typescript';
import { nodesOf, placeOf, rootName, type Source } from './source-files.js';

export interface FunctionSize {
  place: string;
  lines: number;
  parameters: number;
  isConstructor: boolean;
}

/** All functions, methods and constructors with a body; of specs also the tests, but not what groups tests. */
export function functionsOf(source: Source): FunctionSize[] {
  const sizes: FunctionSize[] = [];
  for (const node of nodesOf(source.ast)) {
    if (!isFunction(node) || isGroupOfTests(node)) continue;
    sizes.push({
      place: placeOf(source, node.getStart()),
      lines: source.ast.text.slice(node.getStart(), node.end).split('\n').length,
      parameters: node.parameters.length,
      isConstructor: ts.isConstructorDeclaration(node),
    });
  }
  return sizes;
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

function isGroupOfTests({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && rootName(parent.expression)?.startsWith('describe') === true;
}
