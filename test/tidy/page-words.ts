import ts from 'typescript';
import { nodesOf, placeOf, type Source } from './source-files.js';

/** Attributes whose texts are for the browser, the router or a library, and for nobody to read. */
const TECHNICAL =
  /^(className|classNames|style|d|viewBox|transform|points|key|id|to|href|rel|type|data-.*|preserveAspectRatio)$/;
/** Begins as a sentence or a label does, or has two words beside each other. */
const WORDS = /^\s*[A-Z][a-z]|[a-z] [a-z]/;

/** What a component of the page would say in English whatever language is chosen: texts that are not translated. */
export function untranslated(source: Source): string[] {
  return [...nodesOf(source.ast)]
    .flatMap((node) => saidBy(node))
    .map((node) => `${placeOf(source, node.getStart())} ${node.getText().trim()}`);
}

function saidBy(node: ts.Node): ts.Node[] {
  if (ts.isJsxText(node))
    return /[A-Za-z]{2}/.test(node.text.replace(/&\w+;/g, '')) && !isTranslated(node) ? [node] : [];
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return spoken(node.expression);
  if (!ts.isJsxAttribute(node) || TECHNICAL.test(node.name.getText()) || isTranslated(node)) return [];
  const { initializer } = node;
  return spoken(initializer && ts.isJsxExpression(initializer) ? initializer.expression : initializer);
}

/** Of what may be said there, the texts as they are written; `t` and the like stand around the others. */
function spoken(node: ts.Node | undefined): ts.Node[] {
  if (node === undefined) return [];
  if (ts.isConditionalExpression(node)) return [...spoken(node.whenTrue), ...spoken(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return spoken(node.right);
  if (ts.isParenthesizedExpression(node)) return spoken(node.expression);
  if (ts.isTemplateExpression(node)) {
    const texts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
    return texts.some((text) => WORDS.test(text)) ? [node] : [];
  }
  return ts.isStringLiteralLike(node) && WORDS.test(node.text) ? [node] : [];
}

function isTranslated(node: ts.Node): boolean {
  const opening = ts.isJsxElement(node) ? node.openingElement : node;
  if (ts.isJsxOpeningLikeElement(opening) && /^(Trans|Plural)$/.test(opening.tagName.getText())) return true;
  return node.parent !== undefined && isTranslated(node.parent);
}
