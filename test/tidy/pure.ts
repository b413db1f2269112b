import ts from 'typescript';
import { nodes } from './language-rules.js';

/** Global names that differ from one run or machine to the next. */
const GLOBALS =
  /^(Date|Intl|process|performance|crypto|globalThis|console|fetch|set(Timeout|Interval|Immediate)|queueMicrotask)$/;
const METHODS = /^(toLocale\w+|localeCompare)$/;
/** Their last digits are up to the engine, so they are no part of a state hash. */
const MATH = /^(random|log|log2|log10|log1p|exp|expm1|pow|sin|cos|tan|sinh|cosh|tanh|cbrt|hypot)$/;

/** Finds where code reads a clock, randomness, the outside world or a locale (DESIGN law 6). */
export const findImpurities = nodes((node) => {
  if (ts.isPropertyAccessExpression(node)) {
    const ofMath = ts.isIdentifier(node.expression) && node.expression.text === 'Math';
    return METHODS.test(node.name.text) || (ofMath && MATH.test(node.name.text));
  }
  return ts.isIdentifier(node) && GLOBALS.test(node.text) && isReference(node);
});

/** A name that is used, not one that is declared or that names a member of something else. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !('name' in parent && parent.name === node);
}
