import ts from 'typescript';
import { nodes } from './language-rules.js';
import type { Source } from './source-files.js';

/** Global names that differ from one run or machine to the next. */
const GLOBALS =
  /^(Date|Intl|process|performance|crypto|globalThis|console|fetch|set(Timeout|Interval|Immediate)|queueMicrotask)$/;
const METHODS = /^(toLocale\w+|localeCompare)$/;
/** Their last digits are up to the engine, so they are no part of a state hash. */
const INEXACT = /^(log|log2|log10|log1p|exp|expm1|pow|sin|cos|tan|sinh|cosh|tanh|cbrt|hypot)$/;
/** Merit and scores are shown and compared, and are in no state hash: they may be off by a last digit. */
const IN_NO_HASH = /^libs\/merit\//;

/** Finds where code reads a clock, randomness, the outside world or a locale (DESIGN law 6). */
export const findImpurities = (source: Source): string[] =>
  IN_NO_HASH.test(source.path) ? findOutside(source) : [...findOutside(source), ...findInexact(source)];

const findOutside = nodes((node) => {
  if (ts.isPropertyAccessExpression(node)) return METHODS.test(node.name.text) || ofMath(node, /^random$/);
  return ts.isIdentifier(node) && GLOBALS.test(node.text) && isReference(node);
});

const findInexact = nodes((node) => ts.isPropertyAccessExpression(node) && ofMath(node, INEXACT));

function ofMath({ expression, name }: ts.PropertyAccessExpression, names: RegExp): boolean {
  return ts.isIdentifier(expression) && expression.text === 'Math' && names.test(name.text);
}

/** A name that is used, not one that is declared or that names a member of something else. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !('name' in parent && parent.name === node);
}
